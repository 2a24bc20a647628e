import { fileURLToPath } from 'node:url'
import type { Job, Recipe } from './protocol.ts'
import { type Ending, type WorkerLimits, WorkerProcess } from './worker-process.ts'

export interface PoolOptions extends WorkerLimits {
  /** A worker script of one's own, which calls `serve`; without it the one beside this file. */
  readonly worker?: URL
}

/** Worker processes, made as they are needed and kept while they are sound. How many run at once is the caller's queue's business. */
export class Pool {
  readonly #script: string
  readonly #recipe: Recipe
  readonly #limits: WorkerLimits
  readonly #idle: WorkerProcess[] = []
  readonly #all = new Set<WorkerProcess>()

  constructor(recipe: Recipe, { worker, ...limits }: PoolOptions) {
    this.#script = fileURLToPath(worker ?? new URL('./worker.js', import.meta.url))
    this.#recipe = recipe
    this.#limits = limits
  }

  #take(): WorkerProcess {
    for (let one = this.#idle.pop(); one !== undefined; one = this.#idle.pop()) {
      if (!one.isWorn) return one
      this.#drop(one)
    }
    const made = new WorkerProcess(this.#script, this.#recipe, this.#limits)
    this.#all.add(made)
    return made
  }

  #drop(one: WorkerProcess): void {
    one.close()
    this.#all.delete(one)
  }

  /** Runs a job in a process that no other job runs in; `pid` is that of a process that died over it. Throws CannotStart. */
  async run(job: Job): Promise<Ending & { readonly pid: number | undefined }> {
    const one = this.#take()
    try {
      const ending = await one.run(job)
      if ('died' in ending) this.#drop(one)
      else this.#idle.push(one)
      return { ...ending, pid: one.pid }
    } catch (error) {
      this.#drop(one)
      throw error
    }
  }

  /** Lets idle processes go; those that are busy are ended. */
  close(): void {
    for (const one of this.#all) if (!this.#idle.includes(one)) one.kill()
    for (const one of this.#idle) one.close()
    this.#idle.length = 0
    this.#all.clear()
  }
}
