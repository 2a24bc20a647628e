import type { Kind } from '../../../schemas/disclosure.ts'
import type { TableType } from '../../../schemas/table-type.ts'
import { tableTypes } from '../../../schemas/tables/index.ts'
import { matchColumns, type Template, templatesOf } from './by-columns.ts'
import { confirms, foldLabels } from './header-labels.ts'
import { matchStem, type StemIndex, stemIndex } from './match-stem.ts'
import { normaliseTitle } from './normalise-title.ts'
import { scopeSpans } from './scope-words.ts'
import { labelsKind, titleKind } from './title-kind.ts'

export interface TypeMatch {
  type: TableType | null
  /** `exact`: the title is the type's stem; `alias`: it says more (a body's name, a qualifier); `columns`: the header alone told. */
  by: 'exact' | 'alias' | 'columns' | null
  /** The header shows the signs of the type; a type without signs asks for none. */
  confirmed: boolean
}

interface TypeQuery {
  title: string | null
  /** All header labels, white space removed. */
  labels: readonly string[]
  /** The kind of the document, where it is known; a title that names a kind overrules it. */
  kind: Kind | null
}

interface Prepared {
  readonly stems: StemIndex
  readonly templates: readonly Template[]
}

const prepared = new WeakMap<readonly TableType[], Prepared>()

const prepare = (registry: readonly TableType[]): Prepared => {
  const known = prepared.get(registry)
  if (known) return known
  const fresh = { stems: stemIndex(registry), templates: templatesOf(registry) }
  prepared.set(registry, fresh)
  return fresh
}

/**
 * The canonical type of a table, from its title first and its header second.
 * The longest stem that ends the title wins, whatever the order of the registry, and only if no scope word is left over.
 * An unknown title leaves the decision to the columns, unless it has a scope word: then it is a table of its own.
 */
export const matchTableType = ({ title, labels, kind }: TypeQuery, registry: readonly TableType[] = tableTypes): TypeMatch => {
  const { stems, templates } = prepare(registry)
  const shown = foldLabels(labels)
  const named = title === null ? null : titleKind(title)
  const stem = title === null ? '' : normaliseTitle(title)
  const match = matchStem(stems, { stem, shown, kind: named ?? kind, hint: labelsKind([...shown]) })
  if (match) return { type: match.type, by: match.whole ? 'exact' : 'alias', confirmed: confirms(match.type, shown) }
  const type = scopeSpans(stem).length > 0 ? null : matchColumns(templates, shown, named ?? kind)
  return { type, by: type && 'columns', confirmed: type !== null }
}
