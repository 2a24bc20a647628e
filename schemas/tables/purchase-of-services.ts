import { defineTableType } from '../table-type.ts'

export const purchaseOfServices = defineTableType({
  id: 'purchase-of-services',
  name: { zh: '政府购买服务预算表', en: 'Purchase of services by the government' },
  kinds: ['budget'],
  titles: ['政府购买服务表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'list',
  subject: { flow: 'expenditure', measure: 'purchase-of-services' },
})
