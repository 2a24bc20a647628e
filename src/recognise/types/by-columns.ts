import type { Kind } from '../../../schemas/disclosure.ts'
import type { TableType } from '../../../schemas/table-type.ts'
import { foldLabels } from './header-labels.ts'
import { scopeSpans } from './scope-words.ts'

/** Fewer different labels than this say nothing (项目 | 金额). */
const FEWEST_LABELS = 3
/** A table may print this many labels more than the template: a remark, a column of its province. */
const MOST_EXTRA = 2

export interface Template {
  readonly type: TableType
  readonly labels: ReadonlySet<string>
}

export const templatesOf = (types: readonly TableType[]): Template[] =>
  types.flatMap((type) =>
    (type.headers ?? []).map((paths) => ({ type, labels: foldLabels(paths.flat()) })).filter(({ labels }) => labels.size >= FEWEST_LABELS),
  )

/** The one type whose header template these labels fill best, null when none does or two do equally well (a fund's table looks like another fund's). */
export const matchColumns = (templates: readonly Template[], labels: ReadonlySet<string>, kind: Kind | null): TableType | null => {
  let best = 0
  let found: TableType | null = null
  for (const template of templates) {
    const size = template.labels.size
    if (size < best || size > labels.size || labels.size - size > MOST_EXTRA) continue
    if (kind !== null && !template.type.kinds.includes(kind)) continue
    if (![...template.labels].every((label) => labels.has(label))) continue
    // A label that limits what is shown (项目支出 beside 基本支出) makes another table of it.
    if ([...labels].some((label) => !template.labels.has(label) && scopeSpans(label).length > 0)) continue
    if (size > best) found = template.type
    else if (found !== template.type) found = null
    best = size
  }
  return found
}
