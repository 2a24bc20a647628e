import { counted } from '../checks/counted.ts'
import { checkLines } from '../checks/summary-sums.ts'
import { checkSum } from '../checks/sums.ts'
import { partsOf, summaryOf } from '../model/summaries.ts'
import type { PanelView, TableView } from '../model/table-view.ts'
import { defineRule, type Verdict } from '../rule.ts'

function* sums(view: TableView): Generator<Verdict | null> {
  for (const panel of view.panels) {
    const summary = summaryOf(panel)
    if (summary.total !== undefined && summary.items.length > 1) yield* checkLines(view, summary, summary.total, summary.items)
    yield* counts(view, panel)
  }
}

/** Of the same thing a part is no more than the whole: 办公用房 of 房屋, in square metres. */
function* counts(view: TableView, panel: PanelView): Generator<Verdict | null> {
  const [quantity] = view.columnsOf('quantity')
  if (quantity === undefined) return
  for (const line of panel.lines) {
    const parts = partsOf(panel, line).filter((part) => part.ofWhich)
    if (parts.length === 0) continue
    yield checkSum({
      view: { ...view, unit: null },
      total: view.figure(line, quantity),
      parts: parts.map((part) => view.figure(part, quantity)),
      where: [line.name, view.table.columns[quantity]?.path.join('/') ?? ''],
      subject: `count ${line.label}`,
      relation: 'at-least',
    })
  }
}

export const assets = defineRule({
  id: 'W18',
  code: 'reconcile/assets',
  title: { en: 'Assets are the sum of their kinds', zh: '资产总额等于各类资产之和' },
  severity: 'error',
  scope: 'table',
  applies: ({ id }) => id === 'fixed-assets',
  check: (view) => counted(sums(view)),
  meaning:
    'The value of fixed assets is the sum of the values of their kinds (房屋, 车辆, equipment above a price that varies, 其他固定资产). Counts are of different things and not added; the area of 办公用房 is not above that of 房屋.',
  example: '资产总额 is 1,320.50, the kinds add up to 1,310.50.',
  remedy: 'Compare the rows with the source.',
})
