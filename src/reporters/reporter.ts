import type { Disclosure } from '../../schemas/disclosure.ts'
import type { Finding } from '../../schemas/finding.ts'
import type { Paint } from '../report.ts'

/** The findings of one file that are to be shown. */
export interface Reported {
  /** What messages call the file. */
  readonly name: string
  /** Its path from the working folder. */
  readonly file: string
  readonly disclosure: Pick<Disclosure, 'tables' | 'sections' | 'performanceTargets'> | null
  readonly findings: readonly Finding[]
}

/** Shows findings in one format, file by file as they come: `end` closes what `file` opened. */
export interface Reporter {
  readonly id: string
  readonly name: string
  readonly open: (paint: Paint) => { file(reported: Reported): string; end(): string }
}
