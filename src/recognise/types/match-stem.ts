import type { Kind } from '../../../schemas/disclosure.ts'
import type { TableType } from '../../../schemas/table-type.ts'
import { confirms } from './header-labels.ts'
import { scopeSpans } from './scope-words.ts'

/** Types by stem; a stem may serve one type of each kind (收支表 is a budget's and a final account's). */
export type StemIndex = ReadonlyMap<string, readonly TableType[]>

export const stemIndex = (types: readonly TableType[]): StemIndex => {
  const index = new Map<string, TableType[]>()
  for (const type of types) for (const stem of type.titles) index.set(stem, [...(index.get(stem) ?? []), type])
  return index
}

/** Sentences and citations: text that names a table without being its title. */
const NARRATIVE = /[。;；!！?？《》]|,|详见|如下|说明/
/** Another table's title in front: two titles in one line, a line of a table of contents. */
const SECOND_TITLE = /(?<![代仪])表(?![演彰])/
/** （二） tells two tables of one document apart and says nothing by itself. */
const NUMBERED = /（[一二三四五六七八九十]+）$/
const QUALIFIER = /（[^（）]*）$/
const ENDING = /表(?:（[^（）]*）)*$/
/** 收入 or 支出 without 表 is a heading; 政府采购, 机构设置 and longer ones may be a title that lost its 表. */
const SHORTEST_WITHOUT_ENDING = 4

interface Query {
  readonly stem: string
  readonly shown: ReadonlySet<string>
  /** The kind to look among, null when unknown. */
  readonly kind: Kind | null
  /** What the labels say about the kind, asked only when `kind` is null. */
  readonly hint: Kind | null
}

/** Without a known kind the header decides: labels of one kind only, then signs. Final accounts call themselves 决算, so a title that does not is a budget's. */
const choose = (types: readonly TableType[], { shown, kind, hint }: Query): TableType | undefined => {
  const of = (wanted: Kind) => types.find((type) => type.kinds.includes(wanted))
  if (kind !== null) return of(kind)
  const confirmed = types.filter((type) => type.signs.length > 0 && confirms(type, shown))
  const only = confirmed.length === 1 ? confirmed[0] : undefined
  return (hint && of(hint)) ?? only ?? of('budget') ?? of('final-accounts')
}

/** The type whose stem is the longest one ending the title, qualifiers in brackets behind it aside. */
export const matchStem = (index: StemIndex, query: Query): { type: TableType; whole: boolean } | null => {
  if (NARRATIVE.test(query.stem)) return null
  const lostEnding = !ENDING.test(query.stem)
  if (lostEnding && query.stem.length < SHORTEST_WITHOUT_ENDING) return null
  const title = lostEnding ? `${query.stem}表` : query.stem
  const scopes = scopeSpans(title)
  for (let end = title.length; end > 0; end = title.slice(0, end).search(QUALIFIER)) {
    for (let start = 0; start < end; start++) {
      const stem = title.slice(start, end)
      const types = index.get(stem)
      if (!types || scopes.some((span) => span.start < start || span.end > end)) continue
      if (SECOND_TITLE.test(title.slice(0, start))) continue
      const type = choose(types, query)
      if (!type) continue
      const mustConfirm = lostEnding || NUMBERED.test(stem)
      if (mustConfirm && (type.signs.length === 0 || !confirms(type, query.shown))) continue
      return { type, whole: stem === query.stem }
    }
  }
  return null
}
