import { publicExpenseMeasures } from '../../../../schemas/measures.ts'
import { statementTypes } from '../../model/statement-types.ts'
import { amountsAt, columnsFor, isWhole, measuring } from './find.ts'
import type { Finder } from './finder.ts'

const EXPENSES = new Set<string>(['three-public', ...publicExpenseMeasures])

/** The three public expenses, meetings and training, and 机关运行经费 where it has a table. */
export const publicExpenses: Finder = ({ measure, scope, period }, document) => {
  if (measure === 'operating-cost') {
    return document.ofType(...statementTypes.operating).flatMap((view) => amountsAt(view, isWhole, (columns) => columnsFor(columns, scope)))
  }
  if (measure === null || !EXPENSES.has(measure)) return []
  const planned = period.stage !== null && period.stage !== 'final'
  return document.ofType(...statementTypes.threePublic).flatMap((view) => {
    const final = view.type?.id === 'final-three-public'
    // The whole of the final table is the three; that of a budget adds meetings and training (domain.md §3.3, W14).
    const measures = final && measure === 'three-public' ? ['three-public', 'total'] : [measure]
    const columns = amountsAt(view, isWhole, (own) =>
      measuring(...measures)(own).filter((column) => !final || column.period.includes('预算') === planned),
    )
    return columns.length > 0
      ? columns
      : amountsAt(
          view,
          (line) => line.measure === measure,
          (own) => columnsFor(own, scope),
        )
  })
}
