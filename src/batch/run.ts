import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import PQueue from 'p-queue'
import type { ManifestLine } from '../../schemas/manifest.ts'
import { failedLine } from './convert.ts'
import { InOrder } from './in-order.ts'
import type { Input } from './inputs/input.ts'
import { Pool, type PoolOptions } from './pool/pool.ts'
import type { Job, Recipe, Result } from './pool/protocol.ts'
import { Store } from './store/store.ts'

/** What became of one file, with its line whether it was read now or before. */
export interface Done extends Result {
  readonly line: ManifestLine
  readonly unchanged: boolean
}

export interface RunOptions extends PoolOptions {
  /** Files read at once. */
  readonly jobs: number
  /** Read again what is unchanged. */
  readonly force: boolean
  /** Stops the run: files in hand are finished. */
  readonly signal: AbortSignal
  /** Called as files are done, in any order. */
  readonly onProgress: (done: Done) => void
  /** Called for the same in the order of the inputs. */
  readonly onFile: (done: Done) => void
}

export interface Run {
  /** Files of this run that are done, before or now. */
  readonly done: number
  readonly duplicates: number
}

/** Attempts at a file whose worker dies over it. */
const ATTEMPTS = 2

/** Converts files in worker processes and keeps the manifest. Throws CannotWrite, or CannotStart. */
export async function runBatch(files: readonly Input[], recipe: Recipe, options: RunOptions): Promise<Run> {
  const { jobs, signal } = options
  const store = new Store(recipe.out)
  const pool = new Pool(recipe, options)
  const queue = new PQueue({ concurrency: jobs })
  const ordered = new InOrder<Done>(options.onFile)
  const ours = new Set(files.map((each) => each.relative))
  let done = 0
  let fault: { readonly error: unknown } | null = null
  const one = async (input: Input, index: number): Promise<void> => {
    if (signal.aborted || fault !== null) return
    const earlier = store.get(input.relative)
    const before = options.force ? null : unchangedIf(earlier, recipe)
    const result = await attempt({ input, before }, recipe, pool)
    const unchanged = result.line === 'unchanged'
    const line = result.line === 'unchanged' ? earlier : result.line
    if (line === null) throw new Error(`a worker took ${input.relative} for read before`)
    if (!unchanged) store.add(line)
    // A result of what the file was before would pass for its own.
    if (line.status === 'failed') removeResults(recipe.out, input, earlier?.outputs ?? [])
    done++
    const told = { ...result, line, unchanged }
    options.onProgress(told)
    ordered.put(index, told)
  }
  try {
    for (const [index, input] of files.entries()) {
      // The queue is never much longer than the files in hand.
      await queue.onSizeLessThan(jobs)
      if (signal.aborted || fault !== null) break
      void queue.add(() =>
        one(input, index).catch((error: unknown) => {
          fault ??= { error }
        }),
      )
    }
    await queue.onIdle()
    if (fault !== null) throw (fault as { readonly error: unknown }).error
    ordered.end()
    return { done, ...store.finish((name) => ours.has(name)) }
  } catch (error) {
    store.close()
    throw error
  } finally {
    pool.close()
  }
}

/** What an earlier run must have found for a file to be left as it is. */
function unchangedIf(line: ManifestLine | null, { version, options }: Recipe): Job['before'] {
  if (line === null || line.status === 'failed' || line.sha256 === null) return null
  if (line.versions.gongkai !== version || line.options !== options) return null
  return { sha256: line.sha256, outputs: line.outputs }
}

/** Runs a job, in a second worker where the first did not come through. */
async function attempt(job: Job, recipe: Recipe, pool: Pool): Promise<Result> {
  for (let attempts = 1; ; attempts++) {
    const started = performance.now()
    const ending = await pool.run(job)
    if ('result' in ending) {
      const { line } = ending.result
      return line === 'unchanged' ? ending.result : { ...ending.result, line: { ...line, attempts } }
    }
    removeUnfinished(path.dirname(path.join(recipe.out, job.input.output)), ending.pid)
    if (attempts < ATTEMPTS) continue
    const { died, taken } = ending
    const line = failedLine(job, recipe, { code: died.code, reason: died.message.en, taken, findings: [died] })
    return { line: { ...line, attempts, durationMs: Math.round(performance.now() - started) }, findings: [died] }
  }
}

/** Removes results of a file, as an earlier line names them: nothing that is not its own. */
function removeResults(out: string, input: Input, outputs: readonly string[]): void {
  for (const name of outputs)
    if (name.startsWith(`${input.output}.`) && !name.slice(input.output.length).includes('/')) rmSync(path.join(out, name), { force: true })
}

/** Removes what a worker that died was writing. */
function removeUnfinished(folder: string, pid: number | undefined): void {
  let names: string[] = []
  try {
    names = readdirSync(folder)
  } catch {
    // It had not come to writing.
  }
  for (const name of names) if (name.startsWith(`.${pid}-`) && name.endsWith('.tmp')) rmSync(path.join(folder, name), { force: true })
}
