import type { Finding } from '../../schemas/finding.ts'
import type { Limits } from '../parser.ts'

/** left, top, right, bottom in points, origin at the top left of the page as it is shown. */
export type Box = readonly [number, number, number, number]

/**
 * How a character is drawn, as bits of `style`: `turns` is how many quarter turns clockwise it is from upright, `begins` that it is the first of
 * what the file draws in one go, `invisible` that it is neither filled nor stroked, `slanted` that it leans: no text
 * of the page, but a watermark over it.
 */
export const STYLE = { bold: 1, unmapped: 2, turns: 12, begins: 16, invisible: 32, slanted: 64 } as const

/** Radians by which text of the page may lean: scanned pages that text recognition read are a little askew. */
const LEAN = 0.1

/** The bits of `style` for an angle in radians, anticlockwise as the format has it. */
export function turned(angle: number): number {
  const turns = Math.round(-angle / (Math.PI / 2))
  const lean = Math.abs(-angle - turns * (Math.PI / 2))
  return ((((turns % 4) + 4) % 4) << 2) | (lean > LEAN ? STYLE.slanted : 0)
}

/**
 * The characters of a page in the order the file draws them, as parallel arrays: `box` has four numbers a character, its em box from baseline
 * and advance, not the ink, so that characters of one line share top and bottom. Blanks are kept where the file draws them.
 */
export interface Glyphs {
  readonly count: number
  /** Unicode code points. */
  readonly code: Uint32Array
  readonly box: Float32Array
  /** Height of a line of the font in points, as drawn. */
  readonly size: Float32Array
  readonly style: Uint8Array
}

/**
 * What is drawn of straight lines, as rectangles of four numbers each: a stroke has its width, a thin filled rectangle is as it is. `areas`
 * are filled rectangles too large to be lines, `shapes` the bounds of what else is painted: curves, wedges, polygons.
 */
export interface Drawing {
  readonly lines: Float32Array
  readonly areas: Float32Array
  readonly shapes: Float32Array
  /** How many shapes, of those too small for `shapes` as well, have the size of characters. */
  readonly outlines: number
}

/** One page, whichever engine read it. */
export interface PageSource {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly glyphs: Glyphs
  readonly drawing: Drawing
  /** Boxes of the pictures on it. */
  readonly pictures: readonly Box[]
  /** Form fields, notes and stamps laid over the page; what they show is among the characters. */
  readonly overlays: number
  /** Files pinned to the page. */
  readonly files: number
  /** Whether the page holds more characters or path segments than the limits allow, and the rest was left out. */
  readonly cut: boolean
}

/** An entry of the file's own outline or a named destination. */
export interface Destination {
  readonly name: string
  /** Depth in the outline from 1; 0 for a named destination. */
  readonly level: number
  readonly page: number
  /** Distance from the top of the page; null where the file does not say. */
  readonly top: number | null
}

/** What a file is besides its pages. */
export interface FileFacts {
  /** Whether it is encrypted, and opens without a password. */
  readonly restricted: boolean
  /** Whether it holds an XFA form, whose pages only a script draws. */
  readonly xfa: boolean
  /** Files attached to it. */
  readonly attachments: number
}

/** An open file. `close` frees all of it; it is called exactly once. */
export interface PdfDocument {
  readonly pageCount: number
  /** Asked for once the pages have been read. Throws EngineFault as `page` does. */
  readonly destinations: readonly Destination[]
  readonly facts: FileFacts
  /** Null for a page that cannot be loaded. Throws EngineFault if the library breaks down: the document is then of no more use. */
  page(number: number): PageSource | null | Promise<PageSource | null>
  close(): void | Promise<void>
}

/** The library itself broke down over a file: it ran out of memory, or into a fault of its own. It is loaded anew for the next file. */
export class EngineFault extends Error {
  override readonly name = 'EngineFault'
}

/** A library that reads the format. It throws EngineFault if it breaks down; a file it cannot open is a problem. */
export interface PdfEngine {
  readonly id: string
  open(bytes: Uint8Array, limits: Limits): Promise<PdfDocument | { readonly problem: Finding }>
}
