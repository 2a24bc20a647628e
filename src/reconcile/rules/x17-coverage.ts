import { squash } from '../../../parsers/signs.ts'
import type { Evidence } from '../../../schemas/finding.ts'
import { evidenceAt } from '../../../schemas/findings/index.ts'
import type { Measure } from '../../../schemas/measures.ts'
import { requiredTables } from '../../../schemas/required-tables.ts'
import { tableTypes } from '../../../schemas/tables/index.ts'
import { matchTableType } from '../../recognise/types/match-type.ts'
import { foldCharacters } from '../../recognise/types/normalise-title.ts'
import { counted } from '../checks/counted.ts'
import { groupBy } from '../group.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { statement } from '../model/statements.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, INSUFFICIENT, PASS, type Verdict } from '../rule.ts'

const nameOf = new Map(tableTypes.map(({ id, name }) => [id, name]))

const missing = (type: string, places: readonly Evidence[], why: { en: string; zh: string }): Verdict => ({
  outcome: 'fail',
  subject: `missing ${type}`,
  places,
  message: {
    en: `the table 《${nameOf.get(type)?.zh ?? type}》 (${nameOf.get(type)?.en ?? type}) is not in the document: ${why.en}`,
    zh: `文件中没有《${nameOf.get(type)?.zh ?? type}》：${why.zh}`,
  },
})

/** Whether the summary of fiscal appropriation has a line or column for some money. */
function hasPlaceFor(document: DisclosureView, measure: Measure): boolean {
  const found = statement(document, 'fiscalSummary')
  if (found.is !== 'read' && found.is !== 'empty') return false
  const { columns, panels } = found.view
  return [...columns, ...panels.flatMap((panel) => panel.lines)].some((each) => each.measure === measure)
}

/** An entry of the contents that is the title of a table, its dots and page left out. */
const tableEntry = (text: string): string | null => {
  const title = squash(text).replace(/[.…·—_-]*\d{0,4}$/, '')
  return /表(?:[（(][^（）()]*[）)])?$/.test(title) ? title : null
}

function* tables(document: DisclosureView): Generator<Verdict> {
  const { disclosure, contents, source } = document.disclosure
  const typed = new Set(document.tables.flatMap(({ table }) => table.type ?? []))
  const { kind } = disclosure
  const required = requiredTables.filter((each) => each.kind === kind && (each.where === undefined || hasPlaceFor(document, each.where)))
  // A file with few of them is a part of a disclosure, its narrative or an excerpt; one with unknown tables may have them there.
  const unknown = document.tables.some(({ table }) => table.type === null && (table.status === 'failed' || table.rows.length > 0))
  if (required.filter((each) => typed.has(each.type)).length * 2 < Math.max(required.length, 1)) return yield INSUFFICIENT
  for (const { type } of required) {
    if (typed.has(type)) yield PASS
    else if (unknown) yield INSUFFICIENT
    else
      yield missing(type, [{ text: disclosure.title ?? source.path }], {
        en: 'every disclosure must publish it, empty if need be',
        zh: '应予公开，无数据时也应空表列示',
      })
  }
  for (const entry of contents) {
    const title = tableEntry(entry.text)
    const { type } = title === null ? { type: null } : matchTableType({ title, labels: [], kind })
    if (type === null || required.some((each) => each.type === type.id)) continue
    if (typed.has(type.id)) yield PASS
    else if (unknown) yield INSUFFICIENT
    else yield missing(type.id, [{ text: entry.text, ...evidenceAt(entry.place) }], { en: 'its contents list it', zh: '目录列有此表' })
  }
}

/** What tables print around them, each the same in all. */
const META: readonly { readonly what: { en: string; zh: string }; readonly of: (view: TableView) => string | null }[] = [
  {
    what: { en: 'department', zh: '部门' },
    of: ({ table }) => (table.meta.department === null ? null : foldCharacters(table.meta.department)),
  },
  { what: { en: 'fiscal year', zh: '年度' }, of: ({ table }) => (table.meta.fiscalYear === null ? null : `${table.meta.fiscalYear}`) },
  { what: { en: 'unit', zh: '金额单位' }, of: ({ table }) => table.unit },
]

function* meta(document: DisclosureView): Generator<Verdict> {
  for (const { what, of } of META) {
    const groups = [
      ...groupBy(
        document.tables.filter((view) => of(view) !== null),
        of,
      ),
    ].sort(([, a], [, b]) => b.length - a.length)
    const [usual, ...others] = groups
    if (usual === undefined) continue
    if (others.length === 0) yield PASS
    for (const [value, views] of others)
      yield {
        outcome: 'fail',
        subject: `${what.en} ${value}`,
        places: views.map(({ table }) => ({ table: table.id, text: value ?? '', ...evidenceAt(table.place) })),
        message: {
          en: `the ${what.en} of ${views.length} ${views.length === 1 ? 'table' : 'tables'} is “${value}”, that of ${usual[1].length} “${usual[0]}”`,
          zh: `${views.length}张表的${what.zh}为“${value}”，其余${usual[1].length}张为“${usual[0]}”`,
        },
      }
  }
}

export const coverage = defineRule({
  id: 'X17',
  code: 'reconcile/coverage',
  title: { en: 'Every table is there, for one department, year and unit', zh: '应公开表格齐全，部门、年度、单位一致' },
  severity: 'warning',
  scope: 'disclosure',
  check: (document) =>
    counted(
      (function* () {
        yield* tables(document)
        yield* meta(document)
      })(),
    ),
  meaning:
    'The tables every disclosure must publish (财预〔2016〕143号; that of the state capital operating budget where the summary of fiscal appropriation has a place for it), and those the contents list, are in the document, if only empty; department, year and unit printed with the tables are the same for all. A file with fewer than half of them is a part of a disclosure (its narrative, an excerpt), and where a table could not be recognised nothing is said to be missing.',
  example: 'No table of government fund expenditure; or one table of eleven says 预算年度：2023.',
  remedy: 'Look for the table in the source: it may be published as a file of its own.',
})
