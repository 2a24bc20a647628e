import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../parsers/parser.ts'
import { pdfParser } from '../../parsers/pdf/index.ts'
import { Block } from '../../schemas/document.ts'
import { root } from '../support/fixtures.ts'
import { pdf } from '../support/pack-pdf.ts'
import { onePage } from '../support/raw-pdf.ts'
import { readPdf } from '../support/read-pdf.ts'

/** How many mutants; `PDF_MUTANTS=20000 npx vitest run test/pdf/mutations.test.ts` looks further, `PDF_SEED` elsewhere. */
const RUNS = Number(process.env['PDF_MUTANTS'] ?? 60)
const SEED = Number(process.env['PDF_SEED'] ?? 1)

const samples = readdirSync(path.join(root, 'samples'))
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => new Uint8Array(readFileSync(path.join(root, 'samples', name))))
/** Files whose content is not packed: changes reach operators and numbers. */
const xs = [60, 200, 320, 420, 520]
const ys = [150, 180, 210, 240, 270, 300]
const cells = ys
  .slice(1)
  .flatMap((y, row) => xs.slice(1).map((_, column) => [(xs[column] ?? 0) + 5, y - 8, 10, `${row}${column}.50`] as const))
const open = [
  pdf([
    { texts: [[200, 120, 16, '部门收支总表'], ...cells], grids: [{ xs, ys }], rects: [[60, 400, 300, 401]] },
    { texts: [[90, 100, 14, '本年收入262.00万元，支出262.00万元。'], ...cells], picture: true, rotate: 90 },
  ]),
  onePage({
    content: `q 1 0 0 1 9 9 cm 10 10 m 500 10 l 500 90 l h S Q ${'BT /F 12 Tf 3 Tr 90 700 Td (Income 262.00) Tj ET '.repeat(5)} q 595 0 0 842 0 0 cm /I Do Q`,
  }),
]

type Change = {
  readonly kind: 'cut' | 'flip' | 'digit' | 'copy' | 'drop'
  readonly at: number
  readonly to: number
  readonly value: number
}

function changed(bytes: Uint8Array, { kind, at, to, value }: Change): Uint8Array {
  const [from, end] = [Math.floor(at * bytes.length), Math.floor(to * bytes.length)]
  if (kind === 'cut') return bytes.slice(0, from)
  if (kind === 'drop') return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + value)])
  if (kind === 'copy') return Buffer.concat([bytes.subarray(0, from), bytes.subarray(end, end + value * 4), bytes.subarray(from)])
  const copy = bytes.slice()
  // A digit for the next one from here on: numbers of the format's own that point, count and measure.
  const place = kind === 'digit' ? copy.findIndex((byte, index) => index >= from && byte >= 48 && byte <= 57) : from
  if (place >= 0) copy[place] = kind === 'digit' ? 48 + (value % 10) : value
  return copy
}

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const change = fc.record<Change>({
  kind: fc.constantFrom('cut', 'flip', 'digit', 'copy', 'drop'),
  at: share,
  to: share,
  value: fc.nat(255),
})

describe('a PDF changed anywhere', () => {
  it.each([
    ['of the samples', fc.constantFrom(...samples)],
    ['with open content', fc.constantFrom(...open)],
  ])(
    '%s gives a document that fits its schema, or says why not',
    async (_, file) => {
      await fc.assert(
        fc.asyncProperty(file, fc.array(change, { minLength: 1, maxLength: 6 }), async (bytes, changes) => {
          await readPdf(changes.reduce(changed, bytes))
        }),
        { numRuns: RUNS, seed: SEED },
      )
    },
    3_600_000,
  )

  it('that is still called a PDF never makes the parser throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (tail) => {
        const { blocks, findings } = await pdfParser.parse(Buffer.concat([Buffer.from('%PDF-1.7\n'), tail]), DEFAULT_LIMITS)
        for (const block of blocks) Block.parse(block)
        expect(blocks.length + findings.length).toBeGreaterThan(0)
      }),
      { numRuns: RUNS, seed: SEED },
    )
  }, 600_000)
})
