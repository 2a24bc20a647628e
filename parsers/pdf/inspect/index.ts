import type { Finding } from '../../../schemas/finding.ts'
import type { Limits, ParserOptions } from '../../parser.ts'
import { readPdf } from '../index.ts'
import type { PageSteps } from '../page-content.ts'
import type { PageSource } from '../page-source.ts'
import type { Watch } from '../read-pages.ts'
import { drawPage } from './draw.ts'
import { rolesOf } from './view.ts'

/** One page drawn; `svg` is null where it could not be read, `pages` where the file could not be opened: `findings` then say why. */
interface Inspected {
  readonly svg: string | null
  readonly pages: number | null
  /** Those of this page and of the whole file. */
  readonly findings: readonly Finding[]
}

/** Whether a finding is about the whole file, or about this page. */
const concerns = ({ places }: Finding, page: number): boolean => places.length === 0 || places.some((place) => place.page === page)

/** Reads the file as the parser does, all of it (headers and paragraphs are told over all pages), and draws what it saw on one page. */
export async function inspectPdf(
  bytes: Uint8Array,
  limits: Limits,
  page: number,
  name: string,
  options: ParserOptions,
): Promise<Inspected> {
  const seen: { source: PageSource; steps: PageSteps }[] = []
  const watch: Watch = (source, steps) => {
    if (source.number === page) seen.push({ source, steps })
  }
  const reading = await readPdf(bytes, limits, { ...options, watch })
  const { pages, running } = reading
  const findings = reading.findings.filter((each) => concerns(each, page))
  const [view] = seen
  if (view === undefined) return { svg: null, pages, findings }
  const svg = drawPage({ ...view, roles: rolesOf(reading), running }, `${name}, page ${page} of ${pages}`, findings)
  return { svg, pages, findings }
}
