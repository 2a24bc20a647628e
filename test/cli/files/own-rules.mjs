import { defineRule, PASS } from 'gongkai'

export const titled = defineRule({
  id: 'OWN1',
  code: 'own/titled',
  title: { en: 'Every table has a unit', zh: '每张表注明单位' },
  severity: 'warning',
  scope: 'table',
  applies: () => true,
  *check(view) {
    if (view.unit !== null) return yield PASS
    yield {
      outcome: 'fail',
      subject: view.table.id,
      places: [{ table: view.table.id, text: view.heading }],
      message: { en: `${view.heading} has no unit`, zh: `《${view.heading}》未注明单位` },
    }
  },
})
