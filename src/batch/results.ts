import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import type { Comparison } from '../../schemas/comparison.ts'
import { Disclosure } from '../../schemas/disclosure.ts'
import { compare } from '../compare.ts'
import { DOCUMENT_STAGE } from '../resume.ts'
import type { Setup } from './setup.ts'
import { manifestLines } from './store/store.ts'

/** A result of `gongkai convert`, or why the file is none. */
export type Result = { readonly file: string; readonly disclosure: Disclosure } | { readonly file: string; readonly reason: string }

/** Datasets that were written into the same folder describe themselves. */
const isResult = (name: string): boolean =>
  name.endsWith('.json') && !name.endsWith(DOCUMENT_STAGE) && path.basename(name) !== 'datapackage.json'

/** Files, folders (every `.json` below them) and globs, sorted, each once. */
async function findResults(args: readonly string[]): Promise<{ files: string[]; missing: string[] }> {
  const files = new Map<string, string>()
  const missing: string[] = []
  for (const arg of args) {
    const folder = existsSync(arg) && statSync(arg).isDirectory()
    const found = folder
      ? (await glob('**/*.json', { cwd: arg, followSymbolicLinks: false, onlyFiles: true }))
          .filter(isResult)
          .map((name) => path.join(arg, name))
      : existsSync(arg)
        ? [arg]
        : isDynamicPattern(arg)
          ? (await glob(arg.split(path.sep).join('/'), { followSymbolicLinks: false, onlyFiles: true })).filter(isResult)
          : []
    if (found.length === 0) missing.push(arg)
    for (const file of found) files.set(path.resolve(file), file)
  }
  return { files: [...files.values()].sort(), missing }
}

/** Reads one result; what is no result of this version is said, never guessed at. */
function readResult(file: string): Result {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    return {
      file,
      reason: error instanceof SyntaxError ? `not JSON: ${error.message}` : error instanceof Error ? error.message : String(error),
    }
  }
  const result = Disclosure.safeParse(json)
  if (result.success) return { file, disclosure: result.data }
  const [issue] = result.error.issues
  return { file, reason: `not a result of gongkai convert: ${issue?.path.join('.') || '(root)'}: ${issue?.message ?? 'unknown'}` }
}

const MISSING = 'no such file, or no result of gongkai convert (.json) below it'

/** Results one after the other, so that a batch never has to be held at once. */
export async function* eachResult(args: readonly string[]): AsyncIterable<Result> {
  const { files, missing } = await findResults(args)
  for (const file of missing) yield { file, reason: MISSING }
  for (const file of files) yield readResult(file)
}

/** The results that the manifest of a folder lists, in its order; files of which nothing came, and saved documents, have none. */
export function* manifestResults(out: string): Iterable<Result> {
  for (const { outputs } of manifestLines(out)) {
    const name = outputs.find(isResult)
    if (name !== undefined) yield readResult(path.join(out, name))
  }
}

/** The disclosures with paths that tell them apart: that of the source, or the result's own where two sources have one. */
function toldApart(results: readonly Extract<Result, { disclosure: Disclosure }>[]): Disclosure[] {
  const counts = new Map<string, number>()
  for (const { disclosure } of results) counts.set(disclosure.source.path, (counts.get(disclosure.source.path) ?? 0) + 1)
  return results.map(({ file, disclosure }) =>
    counts.get(disclosure.source.path) === 1
      ? disclosure
      : { ...disclosure, source: { ...disclosure.source, path: file.split(path.sep).join('/') } },
  )
}

/** Compares results of `gongkai convert` with one another; a file that is none costs that file only. */
export async function reconcileResults(
  args: readonly string[],
  setup: Setup,
): Promise<{ comparison: Comparison; disclosures: Disclosure[]; problems: { name: string; reason: string }[] }> {
  const { files, missing } = await findResults(args)
  const results = files.map(readResult)
  const problems = [
    ...missing.map((name) => ({ name, reason: MISSING })),
    ...results.flatMap((each) => ('reason' in each ? [{ name: each.file, reason: each.reason }] : [])),
  ]
  const disclosures = toldApart(results.filter((each) => 'disclosure' in each))
  return { comparison: compare(disclosures, setup), disclosures, problems }
}
