import type { Disclosure, Kind } from '../../../schemas/disclosure.ts'
import { foldCharacters } from '../../recognise/types/normalise-title.ts'
import { groupBy } from '../group.ts'
import { type DisclosureView, disclosureView } from '../model/disclosure-view.ts'
import type { TableView } from '../model/table-view.ts'

/** One disclosure, in one file or several: tables and narrative apart, or the same in several formats. */
export interface Publication {
  readonly kind: Kind
  readonly year: number
  readonly scope: 'department' | 'unit'
  /** The body, the same over years. */
  readonly body: string
  readonly name: string
  readonly documents: readonly DisclosureView[]
}

/** A table, and the file it stands in. */
export interface Found {
  readonly document: DisclosureView
  readonly view: TableView
}

/** A body's name as it is compared over files: 中共江苏省委办公厅 is 江苏省委办公厅, 图书馆（本级） is 图书馆. */
export const bodyKey = (name: string): string =>
  foldCharacters(name)
    .replace(/^(中共|中国共产党)/, '')
    .replace(/（?(机关)?本级）?$/, '')

/** Bodies of one name in several regions are several; a file that does not name its region is of the only one there is. */
function bodiesOf(documents: readonly DisclosureView[]): Map<string, DisclosureView[]> {
  const bodies = new Map<string, DisclosureView[]>()
  const named = documents.filter(({ disclosure: { disclosure } }) => disclosure.department.name !== null)
  for (const [name, group] of groupBy(named, ({ disclosure: { disclosure } }) => bodyKey(disclosure.department.name ?? ''))) {
    const regions = new Set(group.flatMap(({ disclosure: { disclosure } }) => disclosure.region.code ?? []))
    if (regions.size <= 1) bodies.set(name, group)
    else
      for (const [region, some] of groupBy(group, ({ disclosure: { disclosure } }) => disclosure.region.code ?? ''))
        bodies.set(`${name} ${region}`, some)
  }
  return bodies
}

/** The disclosures the files make up; a file whose department, kind or year could not be told belongs to none. */
export function publicationsOf(documents: readonly DisclosureView[]): Publication[] {
  return [...bodiesOf(documents)].flatMap(([body, group]) => {
    const known = group.filter(({ disclosure: { disclosure } }) => disclosure.kind !== null && disclosure.fiscalYear !== null)
    const scopeOf = ({ disclosure: { disclosure } }: DisclosureView) => disclosure.scope ?? 'department'
    const groups = groupBy(known, (each) =>
      [each.disclosure.disclosure.kind, each.disclosure.disclosure.fiscalYear, scopeOf(each)].join(' '),
    )
    return [...groups.values()].map((files): Publication => {
      const [first] = files as [DisclosureView, ...DisclosureView[]]
      const { kind, fiscalYear, department } = first.disclosure.disclosure
      return {
        kind: kind as Kind,
        year: fiscalYear as number,
        scope: scopeOf(first),
        body,
        name: department.name ?? body,
        documents: files,
      }
    })
  })
}

/** For every disclosure the name of what it is a file of; null where it belongs to nothing. */
export function groupsOf(disclosures: readonly Disclosure[]): (string | null)[] {
  const views = disclosures.map(disclosureView)
  const names = new Map(
    publicationsOf(views).flatMap(({ body, kind, year, scope, documents }) =>
      documents.map((each) => [each, `${body} ${year} ${kind} ${scope}`]),
    ),
  )
  return views.map((view) => names.get(view) ?? null)
}

/** The same body's disclosure of another year or kind. */
export const publicationOf = (all: readonly Publication[], of: Publication, kind: Kind, year: number): Publication | undefined =>
  all.find((each) => each.body === of.body && each.scope === of.scope && each.kind === kind && each.year === year)

/** The first table of the first of these types that has figures. */
export function tableOf(publication: Publication, types: readonly string[]): Found | undefined {
  for (const type of types)
    for (const document of publication.documents) for (const view of document.ofType(type)) if (!view.table.empty) return { document, view }
  return undefined
}
