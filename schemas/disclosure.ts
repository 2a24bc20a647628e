import { z } from 'zod'
import { AmountCell, Unit } from './amount.ts'
import { Claim } from './claim.ts'
import { Source } from './document.ts'
import { CheckCount, Finding } from './finding.ts'
import { PerformanceTarget } from './performance-target.ts'
import { Place } from './place.ts'

export const SCHEMA_VERSION = '1'

export const Kind = z.enum(['budget', 'final-accounts'])
export type Kind = z.infer<typeof Kind>

/** How a fact about the document was decided, and from what printed text. */
const Provenance = z.strictObject({ from: z.string(), text: z.string() })

export const DisclosureFacts = z.strictObject({
  kind: Kind.nullable(),
  scope: z.enum(['department', 'unit']).nullable(),
  fiscalYear: z.int().min(1949).max(2199).nullable(),
  department: z.strictObject({ name: z.string().nullable(), code: z.string().nullable() }),
  region: z.strictObject({ code: z.string().nullable(), name: z.string().nullable() }),
  title: z.string().nullable(),
  /** For every fact that could be told: the kind of place it was read from (`title`, `meta-row`, `table-titles`, …) and the text printed there. */
  decidedBy: z.record(z.string(), Provenance),
})
export type DisclosureFacts = z.infer<typeof DisclosureFacts>

/** `ordinal` running numbers (序号, 行次) · `label` names · `code` classification or project codes · `amount` money · `quantity` counts · `ratio` percentages · `text` anything else. */
export const ColumnRole = z.enum(['ordinal', 'label', 'code', 'amount', 'quantity', 'ratio', 'text'])
export type ColumnRole = z.infer<typeof ColumnRole>

/** A leaf column. `path` runs from the top header cell to the leaf, white space removed; a header cell printed blank gives an empty path. `panel` numbers the lists that stand side by side. */
export const Column = z.strictObject({
  path: z.array(z.string()),
  role: ColumnRole,
  panel: z.int().nonnegative(),
  /** The unit printed in the column's own head, where it has one. */
  unit: Unit.optional(),
})
export type Column = z.infer<typeof Column>

export const RowRole = z.enum(['item', 'subtotal', 'total'])
export type RowRole = z.infer<typeof RowRole>

/** One list of a table whose lists stand side by side (收入 | 支出): its own row role, level and code, null where this list has nothing in the row. */
const PanelRow = z.strictObject({ role: RowRole, level: z.int().positive(), code: z.string().nullable() }).nullable()

/** A body row: one cell per leaf column. `level` counts from 1; `code` is the functional or economic code, split codes joined (208|05|05). */
export const Row = z.strictObject({
  cells: z.array(AmountCell),
  role: RowRole,
  level: z.int().positive(),
  code: z.string().nullable(),
  /** Only in tables of several panels: the same facts for each of them. */
  panels: z.array(PanelRow).optional(),
})
export type Row = z.infer<typeof Row>

/** `ok` read; `flagged` a rule failed; `failed` could not be read as a table, `unread` then holds its lines as printed. */
const TableStatus = z.enum(['ok', 'flagged', 'failed'])

export const DisclosureTable = z.strictObject({
  id: z.string(),
  type: z.string().nullable(),
  title: z.string().nullable(),
  formNumber: z.string().nullable(),
  bookmark: z.string().nullable(),
  unit: Unit.nullable(),
  meta: z.strictObject({ department: z.string().nullable(), fiscalYear: z.int().nullable(), asOf: z.string().nullable() }),
  columns: z.array(Column),
  rows: z.array(Row),
  notes: z.array(z.string()),
  empty: z.boolean(),
  place: z.strictObject({ ...Place.shape, pages: z.array(z.int().positive()).optional() }),
  section: z.string().nullable(),
  status: TableStatus,
  unread: z.array(z.string()).optional(),
})
export type DisclosureTable = z.infer<typeof DisclosureTable>

/** A node of the narrative. `number` is printed with its punctuation (`一、`, `（一）`, `第一部分`), so number + heading is the printed line. */
const sectionShape = {
  id: z.string(),
  number: z.string().nullable(),
  heading: z.string(),
  level: z.int().positive(),
  bookmark: z.string().nullable(),
  /** Every bookmark of the heading, where it has several. */
  bookmarks: z.array(z.string()).optional(),
  paragraphs: z.array(z.strictObject({ text: z.string(), bookmarks: z.array(z.string()).optional(), place: Place })),
  tables: z.array(z.string()),
  performanceTargets: z.array(z.int().nonnegative()),
  place: Place,
}
type SectionShape = z.ZodObject<typeof sectionShape>
export interface Section extends z.infer<SectionShape> {
  sections: Section[]
}
export const Section: z.ZodType<Section> = z.strictObject({ ...sectionShape, sections: z.array(z.lazy(() => Section)) })

/** The normalized document: what Gongkai writes for every disclosure (docs/formats.md). */
export const Disclosure = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  source: Source,
  disclosure: DisclosureFacts,
  tables: z.array(DisclosureTable),
  sections: z.array(Section),
  performanceTargets: z.array(PerformanceTarget),
  /** What the sentences of the narrative state. */
  claims: z.array(Claim),
  /** The table of contents as printed, where there is one; it is not part of the narrative. */
  contents: z.array(z.strictObject({ text: z.string(), place: Place })),
  /** Running headers, footers and page numbers, set aside from the narrative. */
  furniture: z.array(z.strictObject({ text: z.string(), place: Place })),
  findings: z.array(Finding),
  checks: z.array(CheckCount),
})
export type Disclosure = z.infer<typeof Disclosure>
