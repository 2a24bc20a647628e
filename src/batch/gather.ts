import { setImmediate } from 'node:timers/promises'
import type { DatasetExporter } from '../exporters/exporter.ts'
import { openDatasets } from './datasets.ts'
import type { Result } from './results.ts'

export interface GatherOptions {
  readonly out: string
  readonly formats: readonly DatasetExporter[]
  /** Whether datasets of no result at all are written. */
  readonly evenEmpty: boolean
  /** Gets each file that is no result, which costs that file only. */
  readonly tell: (file: string, reason: string) => void
  /** Stops it: nothing is left behind. */
  readonly signal?: AbortSignal
}

/** Puts results into datasets one by one and counts them; null where it was stopped. Throws CannotWrite. */
export async function gather(results: AsyncIterable<Result> | Iterable<Result>, options: GatherOptions): Promise<number | null> {
  const datasets = await openDatasets(options.out, options.formats)
  let count = 0
  try {
    for await (const result of results) {
      // Reading and adding never wait for anything: an interrupt is noticed only between.
      await setImmediate()
      if (options.signal?.aborted === true) return null
      if ('reason' in result) options.tell(result.file, result.reason)
      else {
        datasets.add(result.disclosure)
        count++
      }
    }
    if (count > 0 || options.evenEmpty) datasets.close()
  } finally {
    datasets.discard()
  }
  return count
}
