import { Worker } from 'node:worker_threads'
import type { Convert, FromWorker, Recipe, Result, ToWorker } from './protocol.ts'
import type { Watch } from './watchdog.ts'

/** The loop of a worker process: a recipe first, then one job after the other. `maxBytes` is the most memory it may hold. */
export function serve(convert: Convert, maxBytes = Number(process.argv[2])): void {
  let recipe: Recipe | null = null
  const send = (message: FromWorker): void => void process.send?.(message)
  const watch: Watch = { maxBytes, parent: process.ppid }
  new Worker(new URL('./watchdog.js', import.meta.url), { workerData: watch, resourceLimits: { maxOldGenerationSizeMb: 16 } })
  // Whoever signals a whole tree of processes means the command, which lets the file in hand be finished.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})
  process.on('disconnect', () => process.exit())
  process.on('message', async (message: ToWorker) => {
    if (message.kind === 'recipe') {
      recipe = message.recipe
      send({ kind: 'ready' })
      return
    }
    if (recipe === null) throw new Error('a job came before the recipe')
    const result: Result = await convert(message.job, recipe, (taken) => send({ kind: 'taken', taken }))
    send({ kind: 'done', result, rss: process.memoryUsage.rss() })
  })
}
