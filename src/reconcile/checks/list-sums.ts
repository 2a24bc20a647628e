import { additiveColumns, partsOf } from '../model/summaries.ts'
import type { PanelView, TableView } from '../model/table-view.ts'
import { INSUFFICIENT, type Verdict } from '../rule.ts'
import { checkSum } from './sums.ts'

/**
 * A list without codes whose rows are the legs: the total against the lines of the highest level, and a line that says it is a sum (小计), or whose
 * parts are numbered, against the lines right below it. Lines with 其中 are W15's.
 */
export function* checkListSums(view: TableView, panel: PanelView): Generator<Verdict | null> {
  const total = panel.lines.find((line) => line.role === 'total')
  const top = panel.lines.filter((line) => line.role !== 'total' && line.level === 1 && !line.ofWhich)
  if (total === undefined || top.length === 0) yield INSUFFICIENT
  const sums = panel.lines.flatMap((line) => {
    const parts = line.role === 'total' ? [] : partsOf(panel, line)
    const complete = parts.length > 1 && parts.every((part) => !part.ofWhich && (line.role === 'subtotal' || part.numbered))
    return complete ? [{ line, parts }] : []
  })
  if (total !== undefined && top.length > 0) sums.unshift({ line: total, parts: top })
  for (const { line, parts } of sums) {
    for (const column of additiveColumns(panel)) {
      const amounts = parts.map((part) => view.amount(part, column))
      const whole = view.amount(line, column)
      // A breakdown left blank below a filled line says nothing.
      const unsaid = whole.printed === 'number' && amounts.every((amount) => amount.printed === 'blank')
      yield unsaid
        ? INSUFFICIENT
        : checkSum({ view, total: whole, parts: amounts, where: [line.name, column.name], subject: `${line.label} ${line.row}` })
    }
  }
}
