import { ZERO } from '../exact.ts'
import type { Figure } from './figures.ts'
import type { TableView } from './table-view.ts'

/** What a table shows that is published empty: nothing, as exactly as the figure it is compared with (domain.md §1.0). */
export const zeroOf = ({ heading, table }: TableView, like: Figure): Figure => ({
  source: { ...like.source, heading },
  name: '',
  amount: { ...like.amount, printed: 'blank', value: ZERO, evidence: { table: table.id, text: heading } },
})
