import { expect } from 'vitest'
import type { Limits } from '../../parsers/parser.ts'
import { type Extraction, extract } from '../../src/extract.ts'

/** Reads a PDF; one that gives no document must say why. */
export async function readPdf(bytes: Uint8Array, limits: Partial<Limits> = {}, name = 'a.pdf'): Promise<Extraction> {
  const extraction = await extract(bytes, { name, limits })
  if (extraction.document === null) expect(extraction.findings.some((each) => each.severity === 'error')).toBe(true)
  return extraction
}

/** The codes found by the reader of the file, those of recognition left out. */
export const codesOf = ({ findings }: Extraction): string[] =>
  findings.map((each) => each.code).filter((code) => !code.startsWith('recognise/'))

/** The text of all blocks. */
export const textOf = ({ document }: Extraction): string =>
  (document?.blocks ?? [])
    .map((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.text).join(' ') : block.kind === 'unread' ? '' : block.text))
    .join('\n')
