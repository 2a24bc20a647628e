import { statSync } from 'node:fs'
import path from 'node:path'
import type { Disclosure } from '../../schemas/disclosure.ts'
import type { Finding, Severity } from '../../schemas/finding.ts'
import type { FileExporter } from '../exporters/exporter.ts'
import { jsonText } from '../exporters/json-text.ts'
import { type Extraction, type ExtractOptions, extract } from '../extract.ts'
import { DOCUMENT_STAGE } from '../resume.ts'
import type { Input } from './inputs.ts'
import { loadBytes } from './load.ts'
import { writeWhole } from './write.ts'

/** One line of `manifest.jsonl`: what became of a file. */
export interface ManifestLine {
  readonly path: string
  readonly sha256: string | null
  readonly bytes: number
  readonly format: string | null
  readonly status: 'ok' | 'flagged' | 'failed'
  readonly tables: number
  readonly findings: Record<Severity, number>
  readonly outputs: readonly string[]
  /** Why the file could not be read. */
  readonly reason: string | null
}

const count = (findings: readonly Finding[]): Record<Severity, number> => {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

/** How files are read and checked. */
export type ReadOptions = Pick<ExtractOptions, 'limits' | 'pdfEngine' | 'rules' | 'settings'>

/** Reads one file; a file that cannot be opened is a caller's error and is thrown. */
export async function readInput(input: Input, options: ReadOptions): Promise<Extraction> {
  const loaded = loadBytes(input.file, options.limits ?? {})
  if ('problem' in loaded) return { document: null, disclosure: null, findings: [loaded.problem] }
  return extract(loaded.bytes, { ...options, name: input.relative })
}

export interface ConvertOptions {
  readonly out: string
  readonly to: readonly FileExporter[]
  /** Save the document instead of the disclosure. */
  readonly stage: 'document' | 'disclosure'
  readonly read: ReadOptions
}

/** Converts one file and says what became of it; datasets get the disclosure, which is null where there is none. */
export async function convertInput(
  input: Input,
  { out, to, stage, read }: ConvertOptions,
): Promise<{ line: ManifestLine; findings: Finding[]; disclosure: Disclosure | null }> {
  const { document, disclosure, findings } = await readInput(input, read)
  const counts = count(findings)
  if (disclosure === null || document === null) {
    const reason = findings.find((each) => each.severity === 'error')?.message.en ?? 'unreadable'
    return { line: { ...failedLine(input, reason), bytes: statSync(input.file).size, findings: counts }, findings, disclosure: null }
  }
  const write = (extension: string, pieces: Iterable<string>): string => {
    const name = `${input.relative}${extension}`
    writeWhole(path.join(out, name), pieces)
    return name
  }
  const outputs =
    stage === 'document'
      ? [write(DOCUMENT_STAGE, jsonText(document))]
      : to.map((exporter) => write(exporter.extension, exporter.render(disclosure)))
  const { sha256, format } = disclosure.source
  const line: ManifestLine = {
    path: input.relative,
    bytes: statSync(input.file).size,
    findings: counts,
    sha256,
    format,
    status: counts.error > 0 || disclosure.tables.some((table) => table.status !== 'ok') ? 'flagged' : 'ok',
    tables: disclosure.tables.length,
    outputs,
    reason: null,
  }
  return { line, findings, disclosure }
}

/** The line of a file that could not even be opened, or that our own fault kept from being read: nothing is missing from the manifest. */
export const failedLine = (input: Input, reason: string): ManifestLine => ({
  path: input.relative,
  bytes: 0,
  findings: count([]),
  sha256: null,
  format: null,
  status: 'failed',
  tables: 0,
  outputs: [],
  reason,
})
