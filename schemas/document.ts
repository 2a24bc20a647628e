import { z } from 'zod'
import { Finding } from './finding.ts'
import { Place } from './place.ts'

/** What was read, and by which reader. `bytes` and `sha256` are those of the file as given. */
export const Source = z.strictObject({
  path: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
  format: z.string(),
  parser: z.string(),
  /** Number of pages; null where the format has none. */
  pages: z.int().nonnegative().nullable(),
})
export type Source = z.infer<typeof Source>

/** An anchor cell: `text` keeps its paragraphs apart by line feeds and has no blanks at its ends; `indent` counts the leading blanks (a full-width blank is two). */
export const Cell = z.strictObject({
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
  rowSpan: z.int().positive(),
  columnSpan: z.int().positive(),
  text: z.string(),
  indent: z.int().positive().optional(),
  place: Place,
})
export type Cell = z.infer<typeof Cell>

/** What a format itself says a paragraph is, where that is not narrative: an entry of the table of contents, or a note from the foot of a page. */
const ParagraphRole = z.enum(['contents', 'footnote'])

/** A line of the source that stands on its own. `automaticNumber` is the number the word processor printed before the text ("6、"); it is not part of `text`. */
export const Paragraph = z.strictObject({
  kind: z.literal('paragraph'),
  text: z.string(),
  bookmarks: z.array(z.string()),
  indent: z.int().positive().optional(),
  automaticNumber: z.string().optional(),
  role: ParagraphRole.optional(),
  place: Place,
})
export type Paragraph = z.infer<typeof Paragraph>

/** A paragraph the format itself marks as a heading (1 is the highest level). Numbered lines of a text are not marked: recognition decides. */
export const Heading = z.strictObject({ ...Paragraph.shape, kind: z.literal('heading'), level: z.int().positive() })
export type Heading = z.infer<typeof Heading>

/**
 * How far `columnSpan` and `rowSpan` can be trusted:
 * `exact` they are the source's own; `collapsed` a merged cell came out once, so a row may have fewer cells than the grid has columns and
 * `column` is only the cell's ordinal (domain.md §5.1); `padded` every row fills the grid and merged cells came out blank.
 */
export const SpanKnowledge = z.enum(['exact', 'collapsed', 'padded'])
export type SpanKnowledge = z.infer<typeof SpanKnowledge>

/** A grid of anchor cells with explicit addresses, in row-major order. */
export const Table = z.strictObject({
  kind: z.literal('table'),
  rowCount: z.int().nonnegative(),
  columnCount: z.int().nonnegative(),
  spans: SpanKnowledge,
  cells: z.array(Cell),
  bookmarks: z.array(z.string()),
  place: Place,
})
export type Table = z.infer<typeof Table>

/** Lines that look like a table but whose cells cannot be told apart; kept as printed. */
export const Unread = z.strictObject({ kind: z.literal('unread'), reason: z.string(), lines: z.array(z.string()), place: Place })
export type Unread = z.infer<typeof Unread>

export const Block = z.discriminatedUnion('kind', [Heading, Paragraph, Table, Unread])
export type Block = z.infer<typeof Block>

/** A parser's output. `furniture` holds running headers, footers and page numbers, which are not narrative. */
export const Document = z.strictObject({
  source: Source,
  blocks: z.array(Block),
  furniture: z.array(Paragraph),
  findings: z.array(Finding),
})
export type Document = z.infer<typeof Document>
