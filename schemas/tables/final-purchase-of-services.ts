import { defineTableType } from '../table-type.ts'

export const finalPurchaseOfServices = defineTableType({
  id: 'final-purchase-of-services',
  name: { zh: '政府购买服务支出情况表', en: 'Final accounts: purchase of services by the government' },
  kinds: ['final-accounts'],
  titles: ['政府购买服务表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'list',
  subject: { flow: 'expenditure', measure: 'purchase-of-services' },
})
