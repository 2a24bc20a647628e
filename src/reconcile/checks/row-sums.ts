import { type HeadSum, headSums } from '../model/header-tree.ts'
import type { TableView } from '../model/table-view.ts'
import { INSUFFICIENT, type Verdict } from '../rule.ts'
import { counted } from './counted.ts'
import { checkSum } from './sums.ts'

/**
 * In every row, each column that its head makes a sum against the columns it sums (W04 to W07, W17). A province may add a leg: whatever column of
 * money stands beside the others is one; a leg nobody knows weakens a failure to a warning.
 */
export const checkRowSums = (view: TableView, concerns: (sum: HeadSum) => boolean = () => true): Iterable<Verdict> =>
  counted(rowSums(view, concerns))

function* rowSums(view: TableView, concerns: (sum: HeadSum) => boolean): Generator<Verdict | null> {
  const { sums, ambiguous } = headSums(view.columns)
  if (ambiguous.length > 0) yield INSUFFICIENT
  for (const sum of sums.filter(concerns)) {
    const { whole, parts, guessed } = sum
    for (const line of view.panels[whole.panel]?.lines ?? []) {
      yield checkSum({
        view,
        total: view.amount(line, whole),
        parts: parts.map((part) => view.amount(line, part)),
        where: [line.name, whole.name],
        subject: `${line.code ?? line.label} ${whole.measure ?? whole.name}`,
        ...(guessed ? { severity: 'warning' } : {}),
      })
    }
  }
}
