import { type ChildProcess, fork } from 'node:child_process'
import type { Finding } from '../../../schemas/finding.ts'
import { finding } from '../../../schemas/findings/index.ts'
import type { FromWorker, Job, Recipe, Result, Taken, ToWorker } from './protocol.ts'

export interface WorkerLimits {
  /** Seconds for one file. */
  readonly maxSeconds: number
  /** MB (2^20 bytes) of one process, all of its memory. */
  readonly maxMemory: number
}

/** How a file ended: with a result, or with the end of its worker. */
export type Ending = { readonly result: Result } | { readonly died: Finding; readonly taken: Taken | null }

/** The worker cannot even begin: our own fault, not a file's. */
class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

const MIB = 1024 * 1024
/** Of the memory of a process what JavaScript objects may take; the rest is for buffers, WebAssembly and the program itself. */
const HEAP_SHARE = 0.75
/** Grown beyond this share a process is replaced before the next file, which would be blamed for what the last one left. */
const WORN_SHARE = 0.5
const START_SECONDS = 120
/** Characters kept of what a process said last. */
const TAIL = 4000

/** One process that reads one file at a time. */
export class WorkerProcess {
  readonly #child: ChildProcess
  readonly #limits: WorkerLimits
  readonly #ready: Promise<void>
  #tail = ''
  #worn = false
  #onMessage: (message: FromWorker) => void = () => {}
  #onExit: (how: string) => void = () => {}

  constructor(script: string, recipe: Recipe, limits: WorkerLimits) {
    this.#limits = limits
    this.#child = fork(script, [String(limits.maxMemory * MIB)], {
      execArgv: [`--max-old-space-size=${Math.floor(limits.maxMemory * HEAP_SHARE)}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // A group of its own: Ctrl-C at a terminal reaches the command only, which lets the file in hand be finished.
      detached: process.platform !== 'win32',
    })
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#tail = (this.#tail + text).slice(-TAIL)
    })
    this.#child.on('message', (message: FromWorker) => this.#onMessage(message))
    // `close` comes after the last of its standard error.
    this.#child.on('close', (code, signal) => this.#onExit(signal ?? `exit status ${code}`))
    this.#child.on('error', (error) => this.#onExit(error.message))
    this.#ready = this.#start(recipe)
    // Whoever runs the first job hears of it.
    this.#ready.catch(() => {})
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  /** Whether it should not be given another file. */
  get isWorn(): boolean {
    return this.#worn
  }

  #send(message: ToWorker): void {
    // A process that is gone says so by its exit.
    this.#child.send(message, () => {})
  }

  #start(recipe: Recipe): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (how: string): void => {
        clearTimeout(timer)
        reject(new CannotStart(`a worker process cannot start: ${how}\n${this.#tail}`))
      }
      const timer = setTimeout(() => {
        this.kill()
        fail(`not ready after ${START_SECONDS} seconds`)
      }, START_SECONDS * 1000)
      this.#onExit = fail
      this.#onMessage = () => {
        clearTimeout(timer)
        resolve()
      }
      this.#send({ kind: 'recipe', recipe })
    })
  }

  /** Reads one file; the process is not to be used again when it died. */
  async run(job: Job): Promise<Ending> {
    await this.#ready
    return new Promise((resolve) => {
      let taken: Taken | null = null
      let late = false
      const timer = setTimeout(() => {
        late = true
        this.kill()
      }, this.#limits.maxSeconds * 1000)
      const end = (ending: Ending): void => {
        clearTimeout(timer)
        this.#onExit = () => {
          this.#worn = true
        }
        resolve(ending)
      }
      this.#onExit = (how) => end({ died: late ? this.#lateness() : this.#cause(how), taken })
      this.#onMessage = (message) => {
        if (message.taken !== undefined) taken = message.taken
        if (message.result === undefined || late) return
        this.#worn = (message.rss ?? 0) > this.#limits.maxMemory * MIB * WORN_SHARE
        end({ result: message.result })
      }
      this.#send({ kind: 'job', job })
    })
  }

  #lateness(): Finding {
    return finding('batch/time-limit', { seconds: this.#limits.maxSeconds })
  }

  /** The system ends processes with SIGKILL where memory runs out. */
  #cause(how: string): Finding {
    return how === 'SIGKILL' || /heap out of memory|gongkai: memory limit/.test(this.#tail)
      ? finding('batch/memory-limit', { megabytes: this.#limits.maxMemory })
      : finding('batch/crashed', { reason: how })
  }

  kill(): void {
    this.#child.kill('SIGKILL')
  }

  /** Lets an idle process go. */
  close(): void {
    this.#onExit = () => {}
    if (this.#child.connected) this.#child.disconnect()
  }
}
