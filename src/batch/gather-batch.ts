import type { DatasetExporter } from '../exporters/exporter.ts'
import { gather } from './gather.ts'
import { type LogFormat, logEvent } from './log.ts'
import { manifestResults } from './results.ts'
import { EXIT, type Outcome, paint, say } from './terminal.ts'

/**
 * Makes the datasets of a finished batch of all results that its manifest lists, in its order: they are the same however many files were read at once, and whether
 * files were read now or before. Gives whether it came to an end.
 */
export async function gatherBatch(
  out: string,
  formats: readonly DatasetExporter[],
  outcome: Outcome,
  logFormat: LogFormat,
  signal: AbortSignal,
): Promise<boolean> {
  if (formats.length === 0) return true
  const asJson = logFormat === 'json'
  const tell = (file: string, reason: string): void => {
    if (asJson) logEvent('result', { file, reason })
    else say(`${file}: ${paint.red('error')}: ${reason}`)
    outcome.raise(EXIT.unreadable)
  }
  const results = await gather(manifestResults(out), { out, formats, evenEmpty: true, tell, signal })
  if (asJson && results !== null) logEvent('datasets', { formats: formats.map((each) => each.id), results })
  return results !== null
}
