import type { Block, Paragraph } from '../schemas/document.ts'
import type { Finding } from '../schemas/finding.ts'
import type { PdfEngineId } from './pdf/engines/ids.ts'

/** Bounds that keep a hostile file from exhausting the machine. Every one is an option of `extract` with this documented default. */
export interface Limits {
  /** Bytes of one file. */
  readonly maxBytes: number
  /** Bytes of one part of a compressed file once unpacked, counted as they are unpacked. */
  readonly maxEntryBytes: number
  /** Bytes of all parts that are read of a compressed file. */
  readonly maxUnpackedBytes: number
  /** Elements of a marked-up file inside one another. */
  readonly maxDepth: number
  /** Elements of all parts of a marked-up file. */
  readonly maxElements: number
  /** Pages of one document. */
  readonly maxPages: number
  /** Characters of one page. */
  readonly maxPageCharacters: number
  /** Pieces of drawn paths of one page. */
  readonly maxPageSegments: number
  /** Table cells and paragraphs of one document; twice as many lines may be blank. */
  readonly maxCells: number
  /** Columns of one table. */
  readonly maxColumns: number
  /** Seconds for the pages of one file: looked at between pages, what was read until then is kept. */
  readonly maxSeconds: number
  /** Findings of one code in one document. */
  readonly maxFindings: number
}

const MIB = 1024 * 1024

export const DEFAULT_LIMITS: Limits = {
  maxBytes: 32 * MIB,
  maxEntryBytes: 32 * MIB,
  maxUnpackedBytes: 64 * MIB,
  maxDepth: 400,
  maxElements: 2_000_000,
  maxPages: 2000,
  maxPageCharacters: 200_000,
  maxPageSegments: 1_000_000,
  maxCells: 500_000,
  maxColumns: 256,
  maxSeconds: 120,
  maxFindings: 1000,
}

/** Choices of the caller, each known to the parsers it concerns. */
export interface ParserOptions {
  /** Which library reads PDF. */
  readonly pdfEngine?: PdfEngineId
}

/** What a parser made of the bytes. No blocks and an error among the findings: the file could not be read. */
export interface Parsed {
  readonly blocks: Block[]
  readonly furniture: Paragraph[]
  readonly findings: Finding[]
  /** Number of pages; null where the format has none. */
  readonly pages: number | null
  /** Which of a parser's libraries read it, where that is not its default. */
  readonly engine?: string
}

/** A reader of one format: bytes in, blocks out, no I/O. It reports what is wrong with the document and never throws for it. */
export interface Parser {
  readonly id: string
  /** Raised when its output changes for the same input. */
  readonly version: number
  readonly name: string
  /** Lower case, with the dot. */
  readonly extensions: readonly string[]
  /** Whether the leading bytes are this format's. The text parser, which has none, is asked last and takes what nobody else does. */
  readonly recognises: (bytes: Uint8Array) => boolean
  readonly parse: (bytes: Uint8Array, limits: Limits, options?: ParserOptions) => Parsed | Promise<Parsed>
}
