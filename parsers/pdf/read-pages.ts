import type { Evidence, Finding } from '../../schemas/finding.ts'
import { finding } from '../../schemas/findings/index.ts'
import type { Limits } from '../parser.ts'
import { noOddities, plainCharacters } from './characters.ts'
import { type PageContent, type PageSteps, readPage } from './page-content.ts'
import { signsOf } from './page-problems.ts'
import { EngineFault, type PageSource, type PdfDocument } from './page-source.ts'
import { visible } from './visible.ts'

/** Is shown every page after it was read. */
export type Watch = (source: PageSource, steps: PageSteps) => void

/** How often the engine may break down over one file before the rest of it is given up. */
const MOST_FAULTS = 3

/** An open file that is opened again when the engine breaks down over one of its pages. */
export interface Reopened {
  document: PdfDocument
  readonly reopen: () => Promise<PdfDocument | null>
}

/** What the pages gave, page by page and all together. */
class PageReader {
  readonly pages: PageContent[] = []
  readonly findings: Finding[] = []
  /** Pages that hold text, rather than a picture of it. */
  withText = 0
  /** Lines and cells so far. */
  pieces = 0
  readonly #oddities = noOddities()
  readonly #invisible: Evidence[] = []
  readonly #overlaid: Evidence[] = []
  readonly #watermarks: Evidence[] = []
  readonly #watch: Watch
  #files = 0
  constructor(watch: Watch) {
    this.#watch = watch
  }

  add(whole: PageSource): void {
    const { page: source, outside, watermark } = visible(whole)
    const at = { page: source.number }
    if (outside > 0) this.findings.push(finding('pdf/text-outside-page', { page: source.number, count: outside }, [at]))
    if (watermark !== null) this.#watermarks.push({ ...at, text: watermark.text })
    plainCharacters(source.glyphs, this.#oddities)
    const { findings, hasText, isInvisible } = signsOf(source)
    this.findings.push(...findings)
    if (hasText) this.withText++
    if (isInvisible) this.#invisible.push(at)
    if (source.overlays > 0) this.#overlaid.push(at)
    this.#files += source.files
    const steps = readPage(source)
    this.#watch(source, steps)
    const page = steps.content
    for (const labels of page.charts) {
      const text = labels.map((each) => each.text).join('\n')
      this.findings.push(finding('pdf/chart', { page: source.number }, [{ ...at, text }]))
    }
    if (page.tooFine) this.findings.push(finding('pdf/grid-too-fine', { page: source.number }, [at]))
    for (const item of page.items) this.pieces += 'table' in item ? item.table.table.cells.length : 1
    this.pages.push(watermark === null ? page : { ...page, watermark })
  }

  /** Once all pages are read: what is said once a file. */
  finish(attached: number): void {
    const { rewritten, unreadable } = this.#oddities
    if (rewritten.size > 0) {
      const list = [...rewritten].map(([pair, count]) => `${[...pair].join(' → ')} × ${count}`)
      this.findings.push(finding('pdf/characters-rewritten', { text: list.join(', ') }))
    }
    if (unreadable > 0) this.findings.push(finding('pdf/characters-unreadable', { count: unreadable }))
    if (this.#invisible.length > 0) {
      this.findings.push(finding('pdf/invisible-text', { count: this.#invisible.length }, this.#invisible))
    }
    if (this.#watermarks.length > 0) this.findings.push(finding('pdf/watermark', { count: this.#watermarks.length }, this.#watermarks))
    if (this.#overlaid.length > 0) this.findings.push(finding('pdf/form-fields', { count: this.#overlaid.length }, this.#overlaid))
    if (this.#files + attached > 0) this.findings.push(finding('pdf/attachments', { count: this.#files + attached }))
  }
}

/**
 * Reads pages until they end, time is up (`limits.maxSeconds` since `started`, by the clock of `performance`), they hold more than the limits
 * allow, or the engine breaks down too often; what was read before that is kept, and a finding says that the rest is missing.
 */
export async function readPages(file: Reopened, limits: Limits, started: number, watch: Watch): Promise<PageReader> {
  const reader = new PageReader(watch)
  const { pageCount, facts } = file.document
  let faults = 0
  for (let number = 1; number <= pageCount; number++) {
    const at = [{ page: number }]
    if ((performance.now() - started) / 1000 >= limits.maxSeconds) {
      reader.findings.push(finding('pdf/time-limit', { seconds: limits.maxSeconds, read: reader.pages.length, pages: pageCount }, at))
      break
    }
    try {
      const source = await file.document.page(number)
      if (source === null) reader.findings.push(finding('pdf/page-unreadable', { page: number }, at))
      else reader.add(source)
    } catch (error) {
      if (!(error instanceof EngineFault)) throw error
      reader.findings.push(finding('pdf/page-engine-failed', { page: number }, at))
      faults++
      const again = faults > MOST_FAULTS ? null : await file.reopen()
      if (again === null) {
        reader.findings.push(finding('pdf/engine-failed', { read: reader.pages.length, pages: pageCount }, at))
        break
      }
      file.document = again
    }
    if (reader.pieces > limits.maxCells) {
      reader.findings.push(finding('input/too-many-cells', { limit: limits.maxCells }))
      break
    }
  }
  reader.finish(facts.attachments)
  return reader
}
