import type { TableSubject } from './canonical.ts'
import type { ColumnRole, Kind } from './disclosure.ts'

/** How a table of this type is laid out (domain.md §1.1): `wide` one row of measures, `long` one measure a row, `panels` independent lists side by side, `list` records, `form` label/value pairs. */
type Layout = 'wide' | 'long' | 'panels' | 'list' | 'form'

/** The classification whose codes name the rows: functional (2xx), economic of department budgets (3xx) or of the government budget (5xx) (domain.md §2, codes). */
type Classification = 'function' | 'economic' | 'government-economic'

/** A canonical table type, as data. Titles are stems as `normaliseTitle` leaves them (docs/extending.md shows how a title becomes a stem). */
export interface TableType {
  readonly id: string
  readonly name: { readonly zh: string; readonly en: string }
  /** Kinds of disclosure it occurs in. */
  readonly kinds: readonly Kind[]
  /** Title stems; the longest stem that covers a title wins, whatever the order of the registry. */
  readonly titles: readonly string[]
  /** Column labels that confirm the type: one list per sign, any label of the list will do; a table that shows none of the signs is doubted. */
  readonly signs: readonly (readonly string[])[]
  /** Roles of columns whose label alone does not tell (价值 is money, 数量 is a count), by label. */
  readonly roles?: Readonly<Record<string, ColumnRole>>
  /** Header paths as usually printed, leaf by leaf: they decide when a header whose spans were lost can be read in two ways. */
  readonly headers?: readonly (readonly (readonly string[])[])[]
  /** True when the law lets it be published without figures (财预〔2016〕143号: shown empty, with a note). */
  readonly mayBeEmpty: boolean
  readonly layout: Layout
  /** What all of its amounts are, where a column or row does not say otherwise; without it they are of several kinds. */
  readonly subject?: TableSubject
  /** Given where the rows are the tree of a classification: every code the sum of those below it, the total the sum of the highest. */
  readonly classification?: Classification
}

export const defineTableType = (type: TableType): TableType => type
