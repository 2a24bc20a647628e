import type { Disclosure } from '../../schemas/disclosure.ts'
import type { Dataset, DatasetExporter } from '../exporters/exporter.ts'
import { BatchTarget } from './target.ts'
import { CannotWrite } from './write.ts'

/** The datasets of a batch: what is added document by document gets its names when all is written, or not at all. */
export interface Datasets {
  add(disclosure: Disclosure): void
  close(): void
  /** Leaves nothing behind; does nothing once closed. */
  discard(): void
}

/** Signals that end the process without asking it. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Opens every format into one folder. A file that cannot be written ends the whole: a dataset without some of its documents is none. */
export async function openDatasets(out: string, exporters: readonly DatasetExporter[]): Promise<Datasets> {
  if (exporters.length === 0) return { add() {}, close() {}, discard() {} }
  const target = new BatchTarget(out)
  const open: Dataset[] = []
  let failure: unknown = null
  // Whoever listens as well decides what an interrupt means, and discards.
  const interrupted = (signal: NodeJS.Signals): void => {
    if (process.listenerCount(signal) > 0) return
    discard()
    process.kill(process.pid, signal)
  }
  const release = (): void => {
    process.removeListener('exit', discard)
    for (const signal of SIGNALS) process.removeListener(signal, interrupted)
  }
  function discard(): void {
    for (const dataset of open.splice(0)) dataset.abandon?.()
    target.discard()
    release()
  }
  const attempt = (work: () => void): void => {
    if (failure === null)
      try {
        work()
      } catch (error) {
        failure = error instanceof CannotWrite ? error : new CannotWrite(out, error)
      }
    if (failure !== null) throw failure
  }
  for (const signal of SIGNALS) process.once(signal, interrupted)
  process.once('exit', discard)
  try {
    for (const exporter of exporters) open.push(await exporter.open(target))
  } catch (error) {
    discard()
    throw new CannotWrite(out, error)
  }
  return {
    add: (disclosure) =>
      attempt(() => {
        for (const dataset of open) dataset.add(disclosure)
      }),
    close: () =>
      attempt(() => {
        for (const dataset of open) dataset.close()
        open.length = 0
        target.commit()
        release()
      }),
    discard,
  }
}
