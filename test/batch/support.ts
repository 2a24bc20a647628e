import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'
import { DEFAULT_PDF_ENGINE } from '../../parsers/pdf/engines/ids.ts'
import { ManifestLine } from '../../schemas/manifest.ts'
import { findInputs } from '../../src/batch/inputs/find.ts'
import type { Recipe } from '../../src/batch/pool/protocol.ts'
import { type Done, type Run, type RunOptions, runBatch } from '../../src/batch/run.ts'
import { root } from '../support/fixtures.ts'

/** The built command and its worker. */
export const bin = path.join(root, 'dist/src/cli.js')
const worker = new URL('../../dist/src/batch/pool/worker.js', import.meta.url)
/** The worker that breaks down over files by their names. */
export const breaking = new URL('./worker.mjs', import.meta.url)

const clean = readFileSync(path.join(root, 'test/cli/files/clean.txt'), 'utf8')

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export function freshFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-batch-'))
  made.push(folder)
  return folder
}

/** A small budget whose figures are its own. */
export const budget = (number: number): string => clean.replaceAll('12.50', `${number + 1}.50`)

/** A folder with a budget under each name. */
export function folderOf(names: readonly string[]): string {
  const folder = freshFolder()
  for (const [index, name] of names.entries()) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), budget(index))
  }
  return folder
}

export const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `${String(index).padStart(4, '0')}.txt`)

export interface Batch {
  readonly run: Run
  readonly told: readonly Done[]
  readonly manifest: readonly ManifestLine[]
}

/** Converts with the real worker, or another, and gives what came of it. */
export async function batch(
  args: readonly string[],
  out: string,
  options: Partial<RunOptions> & { readonly recipe?: Partial<Recipe> } = {},
): Promise<Batch> {
  const told: Done[] = []
  const { files } = await findInputs(args, out)
  const recipe: Recipe = {
    out,
    to: ['json'],
    stage: 'disclosure',
    flags: { maxBytes: 1e6, pdfEngine: DEFAULT_PDF_ENGINE },
    version: '0',
    options: 'x',
    ...options.recipe,
  }
  const run = await runBatch(files, recipe, {
    jobs: 2,
    force: false,
    maxSeconds: 60,
    maxMemory: 1024,
    worker,
    signal: new AbortController().signal,
    onProgress: () => {},
    onFile: (done) => told.push(done),
    ...options,
  })
  return { run, told, manifest: readManifest(out) }
}

export const readManifest = (out: string): ManifestLine[] =>
  readFileSync(path.join(out, 'manifest.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ManifestLine.parse(JSON.parse(line)))

/** Every file below a folder with its text, the manifest without what clocks say. */
export function tree(out: string): Record<string, string> {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(out, name)).isFile())
  return Object.fromEntries(
    files.sort().map((name) => [name, readFileSync(path.join(out, name), 'utf8').replace(/"durationMs":\d+/g, '"durationMs":0')]),
  )
}
