import type { DatasetExporter } from '../exporters/exporter.ts'
import { exporters } from '../exporters/index.ts'
import { findAndTell } from './each-input.ts'
import { formatsOf, usage } from './formats.ts'
import { gatherBatch } from './gather-batch.ts'
import { onInterrupt } from './interrupt.ts'
import { failureText, type LogFormat, logEvent } from './log.ts'
import { optionsHash } from './options-hash.ts'
import type { Recipe } from './pool/protocol.ts'
import { printResults } from './print-results.ts'
import { Progress } from './progress.ts'
import { type Done, runBatch } from './run.ts'
import { type ReadFlags, readOptions, setUp } from './setup.ts'
import { summaryLines } from './summary.ts'
import { EXIT, type FailOn, Outcome, say } from './terminal.ts'
import { Totals } from './totals.ts'

export interface ConvertFlags extends ReadFlags {
  out: string
  to: string
  stage: 'document' | 'disclosure'
  failOn: FailOn
  jobs: number
  maxSeconds: number
  maxMemory: number
  force?: boolean
  quiet?: boolean
  logFormat: LogFormat
}

/** Results that datasets are made of, and that the next run finds. */
const RESULTS = 'json'

/** What `--to` asks for: formats of results, and datasets, which are gathered from results. */
const wanted = ({ to, out, stage }: ConvertFlags): { to: string[]; gathered: readonly DatasetExporter[] } => {
  const { files, datasets } = formatsOf(to, exporters)
  if (out === '') throw usage('out', '--out takes a folder, or - to print')
  if (datasets.length > 0 && (out === '-' || stage === 'document'))
    throw usage('to', `--to ${datasets.map((each) => each.id).join(',')} needs a folder (--out) and the disclosure (--stage)`)
  const ids = files.map((each) => each.id)
  return { to: datasets.length > 0 && !ids.includes(RESULTS) ? [RESULTS, ...ids] : ids, gathered: datasets }
}

const recipeOf = async (flags: ConvertFlags, to: string[], version: string): Promise<Recipe> => {
  const { config, rules, maxBytes, pdfEngine, maxSeconds, out, stage } = flags
  const read = { maxBytes, pdfEngine, maxSeconds, ...(config === undefined ? {} : { config }), ...(rules === undefined ? {} : { rules }) }
  const made = { to, stage, flags: read, version }
  return { ...made, out, options: optionsHash(made, await setUp(read)) }
}

/** `gongkai convert`: results of many files, each read in a worker process, and a manifest of what became of them. Gives the exit status. */
export async function convert(args: string[], flags: ConvertFlags, version: string): Promise<number> {
  const { to, gathered } = wanted(flags)
  if (flags.out === '-') return printResults(args, flags.stage, await readOptions(flags), flags.failOn)
  const recipe = await recipeOf(flags, to, version)
  const outcome = new Outcome()
  const [asJson, quiet] = [flags.logFormat === 'json', flags.quiet === true]
  const inputs = await findAndTell(args, flags.out, outcome, asJson ? (argument) => logEvent('missing', { argument }) : undefined)
  const total = inputs.files.length
  const reached = new Totals()
  const totals = new Totals()
  const progress = quiet || asJson ? null : new Progress(process.stderr, reached, total)
  const interrupt = onInterrupt(() => {
    progress?.clear()
    if (!asJson) say('stopping: files in hand are finished; interrupt again to stop at once')
  })
  const tell = (done: Done): void => {
    totals.add(done)
    const { line, thrown, unchanged } = done
    const text = failureText(done)
    if (asJson) logEvent('file', { ...line, unchanged })
    else if (text.length > 0) {
      progress?.clear()
      for (const each of text) say(each)
    }
    if (line.status === 'failed') outcome.raise(thrown?.status ?? EXIT.unreadable)
    outcome.judgeCounts(line.findings, flags.failOn)
  }
  try {
    const { jobs, maxSeconds, maxMemory, force = false } = flags
    const { signal } = interrupt
    const options = { jobs, maxSeconds, maxMemory, force, signal, onProgress: (done: Done) => reached.add(done), onFile: tell }
    const { done, duplicates } = await runBatch(inputs.files, recipe, options)
    progress?.end()
    const isRead = done === total
    const isGathered = isRead && (await gatherBatch(flags.out, gathered, outcome, flags.logFormat, signal))
    const { leftAlone, links, special, missing } = inputs
    if (asJson) {
      const { files, pages, status, unchanged, reasons, worst } = totals
      const counts = { files, pages, ...status, unchanged, duplicates, leftAlone, links, special, missing: missing.length }
      logEvent('summary', { ...counts, total, failures: Object.fromEntries(reasons), worst, out: flags.out })
    } else if (!quiet) for (const line of summaryLines(totals, { leftAlone, links, special }, duplicates, flags.out)) say(line)
    if (isGathered) return outcome.status
    if (!asJson)
      say(
        `interrupted: ${isRead ? 'no datasets were written' : `${total - done} of ${total} files are still to be read`}; run the same command again to go on`,
      )
    return EXIT.interrupted
  } finally {
    progress?.end()
    interrupt.undo()
  }
}
