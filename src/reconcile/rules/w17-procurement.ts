import { counted } from '../checks/counted.ts'
import { checkPurchases } from '../checks/procurement-list.ts'
import { checkRowSums } from '../checks/row-sums.ts'
import { checkSum } from '../checks/sums.ts'
import { multiply } from '../exact.ts'
import { type Amount, inUnit } from '../model/amounts.ts'
import type { ColumnView } from '../model/columns.ts'
import { headSums } from '../model/header-tree.ts'
import type { Line } from '../model/lines.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, INSUFFICIENT, type Verdict } from '../rule.ts'
import { judge } from '../tolerance.ts'

/** 数量 × 单价, displayed as coarsely as the price times the number. */
const product = (quantity: Amount, price: Amount): Amount => ({
  ...price,
  value: multiply(quantity.value, price.value),
  step: multiply(quantity.value, price.step),
  ownStep: multiply(quantity.value, price.ownStep),
})

const paidColumn = (view: TableView): ColumnView | undefined => headSums(view.columns).sums[0]?.whole ?? view.column(['total'])

function* prices(view: TableView): Generator<Verdict | null> {
  const [quantityAt, priceAt] = [view.columnsOf('quantity')[0], view.columnsOf('unit-price')[0]]
  const total = paidColumn(view)
  if (quantityAt === undefined || priceAt === undefined || total === undefined) return
  const priceUnit = view.table.columns[priceAt]?.unit
  for (const line of view.panels[0]?.lines ?? []) {
    const [quantity, price] = [view.figure(line, quantityAt), view.figure(line, priceAt)]
    if (quantity.printed === 'blank' || price.printed === 'blank') continue
    const paid = view.amount(line, total)
    const worth = quantity.printed === 'unreadable' ? { ...price, printed: quantity.printed } : product(quantity, price)
    yield isOtherUnit(view, paid, worth, priceUnit !== undefined)
      ? INSUFFICIENT
      : checkSum({
          view,
          total: paid,
          parts: [worth],
          where: [line.name, goodsOf(view, line), '数量 × 单价'],
          subject: `price ${line.row}`,
        })
  }
}

/** The thing bought, where it is not the name of the row already. */
function goodsOf(view: TableView, line: Line): string {
  const at = view.columnsOf('procurement-goods')[0]
  const text = at === undefined ? '' : (view.table.rows[line.row]?.cells[at]?.text ?? '')
  return line.name.includes(text) ? '' : text
}

/** A price without a unit of its own that fits in yuan: prices of single things often are, beside amounts in 万元. */
function isOtherUnit(view: TableView, paid: Amount, worth: Amount, said: boolean): boolean {
  if (said || view.unit === null || worth.printed !== 'number') return false
  const inYuan = inUnit({ ...worth, unit: '元' }, view.unit)
  return inYuan !== null && judge(paid, [worth]).outcome === 'fail' && judge(paid, [inYuan]).outcome !== 'fail'
}

/** What a row of an indented list is, by the column its name stands in: a class, a subtotal of one economic item, a thing bought, the total. */
function kindOf(view: TableView, line: Line, at: { class: number; item: number; goods: number }): 'total' | 'class' | 'item' | 'goods' {
  const text = (index: number): string => view.table.rows[line.row]?.cells[index]?.text ?? ''
  if (line.role === 'total') return 'total'
  if (text(at.item) !== '') return 'item'
  if (text(at.goods) === '' && text(at.class) !== '') return 'class'
  // A name merged over several things stands in the first of them only.
  return 'goods'
}

const isIndented = (view: TableView): boolean =>
  view.columnsOf('procurement-class').length > 0 && view.columnsOf('procurement-item').length > 0

/** The rows of one kind below each row of the next higher kind. */
function* indented(view: TableView): Generator<Verdict | null> {
  const [classAt, itemAt, goodsAt] = (['procurement-class', 'procurement-item', 'procurement-goods'] as const).map(
    (each) => view.columnsOf(each)[0],
  )
  const column = view.column(['total'])
  if (classAt === undefined || itemAt === undefined || goodsAt === undefined || column === undefined) return
  const kinds = { class: classAt, item: itemAt, goods: goodsAt }
  const rows = (view.panels[0]?.lines ?? []).map((line) => ({ line, kind: kindOf(view, line, kinds) }))
  const below = { total: 'class', class: 'item', item: 'goods' } as const
  const order = ['total', 'class', 'item', 'goods']
  for (const [index, { line, kind }] of rows.entries()) {
    if (kind === 'goods') continue
    const parts: Line[] = []
    for (let at = index + 1; at < rows.length; at++) {
      const next = rows[at]
      if (next === undefined || order.indexOf(next.kind) <= order.indexOf(kind)) break
      if (next.kind === below[kind]) parts.push(next.line)
    }
    if (parts.length > 0) yield subtotal(view, column, line, parts)
  }
}

const subtotal = (view: TableView, column: ColumnView, line: Line, parts: readonly Line[]): Verdict | null =>
  checkSum({
    view,
    total: view.amount(line, column),
    parts: parts.map((part) => view.amount(part, column)),
    where: [line.name, column.name],
    subject: `${line.label} ${line.row}`,
  })

export const procurement = defineRule({
  id: 'W17',
  code: 'reconcile/procurement',
  title: { en: 'Rows of procurement add up', zh: '政府采购表各行勾稽' },
  severity: 'error',
  scope: 'table',
  applies: ({ id }) => id === 'government-procurement',
  *check(view, document) {
    yield* counted(
      (function* () {
        yield* prices(view)
        if (headSums(view.columns).sums.length > 0) yield* checkRowSums(view)
        if (isIndented(view)) yield* indented(view)
        else yield* checkPurchases(view, paidColumn(view), document)
      })(),
    )
  },
  meaning:
    'In a list of things to be bought, 数量 × 单价 is the amount (rounded as coarsely as the price times the number), and the amount is the sum of the funds that pay for it. In an indented list (大类, 专项 and 经济科目, things) the column that holds the name tells what a row is: each is the sum of the rows of the next kind below it. A price without a unit that fits in yuan is left open. In a list of one level 合计 is the sum of its rows in every column, what is set aside for small firms is no more than the amount, and the funds of a project (预算资金) are those of its performance-target form, or else what is bought of them (a warning).',
  example: '5 × 0.63 is 3.15, 合计 says 1.80.',
  remedy: 'Compare the row with the source: quantity, price and amount.',
})
