import { EXIT } from './terminal.ts'

/** Turns the first SIGINT or SIGTERM into an abort, so that files in hand are finished; the second ends the process. `undo` gives the signals back. */
export function onInterrupt(told: () => void): { readonly signal: AbortSignal; readonly undo: () => void } {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted)
    controller.abort()
    told()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  return { signal: controller.signal, undo: () => void process.off('SIGINT', stop).off('SIGTERM', stop) }
}
