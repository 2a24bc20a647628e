import type { Unit } from '../../schemas/amount.ts'
import { type Disclosure, type DisclosureTable, type Kind, SCHEMA_VERSION, type Section } from '../../schemas/disclosure.ts'
import type { Block, Document, Table, Unread } from '../../schemas/document.ts'
import type { Finding } from '../../schemas/finding.ts'
import { evidenceAt, finding } from '../../schemas/findings/index.ts'
import type { PerformanceTarget } from '../../schemas/performance-target.ts'
import { readClaims } from './claims/index.ts'
import { kindFromTitles, readFacts } from './facts/index.ts'
import { documentTitle } from './facts/title.ts'
import { footnoteText, type WithoutFootnotes, withoutFootnotes } from './footnotes.ts'
import { unitIn } from './meta.ts'
import { contentsEntries, findContents } from './sections/contents.ts'
import { type Placed, readSections } from './sections/index.ts'
import { joinSplitTables } from './split-tables.ts'
import { splitStackedTables } from './stacked-tables.ts'
import { readTable, withPages } from './table.ts'
import { findTargets } from './targets/find.ts'
import { readTargets } from './targets/index.ts'
import { contextOf, type TableContext } from './titles/context.ts'
import { isText, PART } from './titles/lines.ts'
import { notesAfter } from './titles/notes.ts'
import { reasonInChinese } from './unread-reasons.ts'

/** Sequential number of a table in the document, as its id. */
const tableId = (number: number): string => `table-${String(number).padStart(2, '0')}`

const isTabular = (block: Block): block is Table | Unread => block.kind === 'table' || block.kind === 'unread'

/** What stands around each table, and which blocks and footnotes are thereby placed. */
function surroundings({ blocks, footnotes }: WithoutFootnotes): {
  taken: Set<number>
  contents: Set<number>
  contexts: Map<number, TableContext>
  notes: Map<number, string[]>
  noted: Set<number>
} {
  const noted = new Set<number>()
  const contents = findContents(blocks)
  const taken = new Set(contents)
  const contexts = new Map<number, TableContext>()
  const notes = new Map<number, string[]>()
  blocks.forEach((block, index) => {
    if (!isTabular(block)) return
    const context = contextOf(blocks, index, taken)
    for (const used of context.used) taken.add(used)
    contexts.set(index, context)
    const below = notesAfter(blocks, index)
    for (const note of below) taken.add(note)
    const own = [index, ...context.used, ...below].filter((each) => footnotes.has(each)).sort((a, b) => a - b)
    for (const each of own) noted.add(each)
    notes.set(index, [
      ...below.flatMap((note) => (isText(blocks[note]) ? [blocks[note].text] : [])),
      ...own.flatMap((each) => (footnotes.get(each) ?? []).map(footnoteText)),
    ])
  })
  return { taken, contents, contexts, notes, noted }
}

const WHOLE_DOCUMENT_UNIT = /^[（(]?(以下|本文|本报告|表中|文中|金额).{0,12}单位(均)?(为)?[：:]?|^[（(]?(金额)?单位[：:]/

/** A unit printed once for the whole document, outside the lines that belong to a table. */
function documentUnit(blocks: readonly Block[], taken: ReadonlySet<number>): Unit | null {
  for (const [index, block] of blocks.entries()) {
    if (!isText(block) || taken.has(index) || block.text.length > 40 || !WHOLE_DOCUMENT_UNIT.test(block.text)) continue
    const unit = unitIn(block.text)
    if (unit !== null) return unit
  }
  return null
}

const failedTable = (id: string, block: Unread, context: TableContext, notes: readonly string[]): DisclosureTable => ({
  id,
  type: null,
  title: context.title,
  formNumber: context.formNumber,
  bookmark: context.bookmark,
  unit: context.meta.unit,
  meta: { department: context.meta.department, fiscalYear: context.meta.fiscalYear, asOf: context.meta.asOf },
  columns: [],
  rows: [],
  notes: [...notes],
  empty: false,
  place: withPages(block.place),
  section: null,
  status: 'failed',
  unread: [...block.lines],
})

/** Document to disclosure: tables with their types, performance targets, the narrative, and what the document says of itself. Pure. */
export function recognise(document: Document): Disclosure {
  const parted = splitStackedTables(document.blocks)
  const joined = joinSplitTables(parted.blocks)
  const printed = withoutFootnotes(joined.blocks)
  const { blocks } = printed
  const findings: Finding[] = [...document.findings, ...parted.findings, ...joined.findings]
  const { taken, contents, contexts, notes, noted } = surroundings(printed)
  const targetTables = findTargets(blocks)
  const inTarget = new Set(targetTables.flatMap((each) => each.indexes))
  const title = documentTitle(blocks, taken)
  const kind: Kind | null = kindFromTitles(
    title?.title ?? null,
    [...contexts.values()].map((context) => context.title),
  )
  const unit = documentUnit(blocks, taken)

  const tables: DisclosureTable[] = []
  const kinds: (readonly Kind[])[] = []
  const placed = new Map<number, Placed[]>()
  const targets: PerformanceTarget[] = []
  for (const [index, context] of contexts) {
    if (inTarget.has(index)) continue
    const block = blocks[index]
    const id = tableId(tables.length + 1)
    if (block?.kind === 'unread') {
      tables.push(failedTable(id, block, context, notes.get(index) ?? []))
      kinds.push([])
      findings.push(
        finding('recognise/not-read', { reason: block.reason, reasonZh: reasonInChinese(block.reason) }, [
          { table: id, ...evidenceAt(block.place) },
        ]),
      )
    } else if (block?.kind === 'table') {
      const output = readTable({ id, table: block, context, notes: notes.get(index) ?? [], kind, documentUnit: unit })
      tables.push(output.table)
      kinds.push(output.match.type?.kinds ?? [])
      for (const each of output.findings) findings.push(each)
    }
    placed.set(index, [{ table: id }])
  }
  for (const { indexes } of targetTables) {
    const [first] = indexes
    const context = first === undefined ? undefined : contexts.get(first)
    if (first === undefined || context === undefined) continue
    const output = readTargets(
      indexes.map((index) => blocks[index]).filter((block) => block?.kind === 'table'),
      context,
      indexes.flatMap((index) => notes.get(index) ?? []),
    )
    placed.set(
      first,
      output.targets.map((_, offset) => ({ target: targets.length + offset })),
    )
    for (const each of output.targets) targets.push(each)
    for (const each of output.findings) findings.push(each)
  }

  if (title !== null && !isHeadingOfPart(blocks[title.index]))
    for (let offset = 0; offset < title.count; offset++) taken.add(title.index + offset)
  const inNarrative = new Map([...printed.footnotes].filter(([index]) => !noted.has(index)))
  const narrative = readSections({ blocks, footnotes: inNarrative }, taken, placed, contentsEntries(blocks, contents))
  const texts = narrative.sections.flatMap(textsOf)
  const { facts, findings: factFindings } = readFacts({
    title: title?.title ?? null,
    body: title?.body ?? null,
    tables,
    kinds,
    targets,
    texts,
  })
  const { claims, more } = readClaims({ sections: narrative.sections, facts, wrapped: document.source.pages !== null })
  if (more) findings.push(finding('recognise/more-claims', { count: claims.length }))
  stampSections(narrative.sections, new Map(tables.map((table) => [table.id, table])), targets)
  if (tables.length === 0 && targets.length === 0 && narrative.sections.every((section) => section.heading === ''))
    findings.push(finding('recognise/no-disclosure'))
  return {
    schemaVersion: SCHEMA_VERSION,
    source: document.source,
    disclosure: facts,
    tables,
    sections: narrative.sections,
    performanceTargets: targets,
    claims,
    contents: [...contents]
      .sort((a, b) => a - b)
      .flatMap((index) => (isText(blocks[index]) ? [{ text: blocks[index].text, place: blocks[index].place }] : [])),
    furniture: [...document.furniture, ...joined.repeated].map(({ text, place }) => ({ text, place })),
    findings: [...findings, ...narrative.findings, ...factFindings],
    checks: [],
  }
}

const isHeadingOfPart = (block: Block | undefined): boolean => isText(block) && PART.test(block.text)
const textsOf = (section: Section): string[] => [
  section.heading,
  ...section.paragraphs.map((paragraph) => paragraph.text),
  ...section.sections.flatMap(textsOf),
]

/** Tells every table and target the section it stands in. */
function stampSections(
  sections: readonly Section[],
  byId: ReadonlyMap<string, DisclosureTable>,
  targets: readonly PerformanceTarget[],
): void {
  for (const section of sections) {
    for (const id of section.tables) {
      const table = byId.get(id)
      if (table !== undefined) table.section = section.id
    }
    for (const index of section.performanceTargets) {
      const target = targets[index]
      if (target !== undefined) target.section = section.id
    }
    stampSections(section.sections, byId, targets)
  }
}
