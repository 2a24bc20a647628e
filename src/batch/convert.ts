import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Finding, Severity } from '../../schemas/finding.ts'
import type { ManifestLine } from '../../schemas/manifest.ts'
import { type FileExporter, isDataset } from '../exporters/exporter.ts'
import { exporters } from '../exporters/index.ts'
import { jsonText } from '../exporters/json-text.ts'
import { type Extraction, extract } from '../extract.ts'
import { DOCUMENT_STAGE } from '../resume.ts'
import type { Input } from './inputs/input.ts'
import { loadInput } from './load.ts'
import type { Convert, Job, Recipe, Result, Taken } from './pool/protocol.ts'
import { type ReadOptions, readOptions } from './setup.ts'
import { causeOf } from './terminal.ts'
import { writeWhole } from './write.ts'

/** Errors that are said of one file. */
const MOST = 20

const count = (findings: readonly Finding[]): Record<Severity, number> => {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

/** The line of a file of which nothing came: nothing is missing from the manifest. */
export const failedLine = (
  { input }: Pick<Job, 'input'>,
  { version, options }: Pick<Recipe, 'version' | 'options'>,
  failure: { readonly code: string; readonly reason: string; readonly taken: Taken | null; readonly findings: readonly Finding[] },
): ManifestLine => ({
  path: input.relative,
  sha256: failure.taken?.sha256 ?? null,
  bytes: failure.taken?.bytes ?? 0,
  format: null,
  pages: null,
  status: 'failed',
  tables: 0,
  findings: count(failure.findings),
  outputs: [],
  code: failure.code,
  reason: failure.reason,
  attempts: 1,
  durationMs: 0,
  versions: { gongkai: version, parser: null },
  options,
})

/** Writes what was asked for; gives the paths relative to the output folder. */
function writeOutputs(output: string, { out, to, stage }: Recipe, { document, disclosure }: Extraction): string[] {
  const write = (extension: string, pieces: Iterable<string>): string => {
    writeWhole(path.join(out, `${output}${extension}`), pieces)
    return `${output}${extension}`
  }
  if (stage === 'document') return document === null ? [] : [write(DOCUMENT_STAGE, jsonText(document))]
  const chosen = exporters.filter((exporter): exporter is FileExporter => !isDataset(exporter) && to.includes(exporter.id))
  return disclosure === null ? [] : chosen.map((exporter) => write(exporter.extension, exporter.render(disclosure)))
}

/** Bytes of a file that was not loaded; 0 where it cannot be looked at. */
const sizeOf = ({ file }: Input): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** Converts one file and says what became of it. */
async function convertInput(job: Job, recipe: Recipe, read: ReadOptions, tell: (what: Taken) => void): Promise<Result> {
  const { input, before } = job
  let taken: Taken | null = null
  const failed = (code: string, reason: string, findings: readonly Finding[]): Result => {
    const line = failedLine(job, recipe, { code, reason, taken, findings })
    return {
      line: { ...line, bytes: taken?.bytes ?? sizeOf(input) },
      findings: findings.filter((each) => each.severity === 'error').slice(0, MOST),
    }
  }
  const unreadable = (findings: readonly Finding[]): Result => {
    const error = findings.find((each) => each.severity === 'error')
    return failed(error?.code ?? 'batch/unread', error?.message.en ?? 'unreadable', findings)
  }
  try {
    const loaded = await loadInput(input, read.limits ?? {})
    if ('problem' in loaded) return unreadable([loaded.problem])
    const { bytes } = loaded
    taken = { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }
    if (before?.sha256 === taken.sha256 && before.outputs.every((name) => existsSync(path.join(recipe.out, name))))
      return { line: 'unchanged', findings: [] }
    tell(taken)
    const extraction = await extract(bytes, { ...read, name: input.relative })
    const { document, disclosure, findings } = extraction
    if (disclosure === null || document === null) return unreadable(findings)
    const counts = count(findings)
    const { format, pages, parser } = disclosure.source
    const line: ManifestLine = {
      path: input.relative,
      ...taken,
      format,
      pages,
      status: counts.error > 0 || disclosure.tables.some((table) => table.status !== 'ok') ? 'flagged' : 'ok',
      tables: disclosure.tables.length,
      findings: counts,
      outputs: writeOutputs(input.output, recipe, extraction),
      code: null,
      reason: null,
      attempts: 1,
      durationMs: 0,
      versions: { gongkai: recipe.version, parser },
      options: recipe.options,
    }
    return { line, findings: [] }
  } catch (error) {
    const { code, reason, status } = causeOf(error)
    return { ...failed(code, reason, []), thrown: { reason, status } }
  }
}

let read: Promise<ReadOptions> | null = null

/** Converts one file in a worker, which serves one run only: rules and configuration are loaded once. */
export const convertJob: Convert = async (job, recipe, tell) => {
  read ??= readOptions(recipe.flags)
  const started = performance.now()
  const result = await convertInput(job, recipe, await read, tell)
  return result.line === 'unchanged' ? result : { ...result, line: { ...result.line, durationMs: Math.round(performance.now() - started) } }
}
