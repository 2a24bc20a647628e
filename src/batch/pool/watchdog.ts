import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'

// A thread beside the one that reads, which may be busy for ever: ends the process when it has grown too large, or nobody waits for it any more.

export interface Watch {
  /** Bytes of resident memory, WebAssembly and buffers counted. */
  readonly maxBytes: number
  readonly parent: number
}

/** What the process says on its standard error before it ends itself. */
export const TOO_LARGE = 'gongkai: memory limit'
const EVERY_MS = 50

const { maxBytes, parent } = workerData as Watch
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
  if (process.memoryUsage.rss() <= maxBytes) return
  try {
    writeSync(2, `${TOO_LARGE}\n`)
  } finally {
    process.kill(process.pid, 'SIGKILL')
  }
}, EVERY_MS)
