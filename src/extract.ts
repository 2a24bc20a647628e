import { createHash } from 'node:crypto'
import { DEFAULT_LIMITS, type Limits, type ParserOptions } from '../parsers/parser.ts'
import { checkPdfEngine } from '../parsers/pdf/engines/ids.ts'
import { Disclosure, type DisclosureTable } from '../schemas/disclosure.ts'
import { Document } from '../schemas/document.ts'
import type { Finding } from '../schemas/finding.ts'
import { finding } from '../schemas/findings/index.ts'
import { sizeProblem } from './bounds.ts'
import { detect } from './detect.ts'
import { recognise } from './recognise/index.ts'
import { reconcile } from './reconcile/engine.ts'
import type { Rule } from './reconcile/rule.ts'
import { rules as builtIn } from './reconcile/rules/index.ts'
import { savedDocument } from './resume.ts'
import { NO_SETTINGS, type Settings, settled, switchedOn } from './settings.ts'
import { validated } from './validate.ts'

export interface ExtractOptions extends ParserOptions {
  /** Name or relative path of the file: it becomes `source.path`, and its extension is compared with the content. */
  readonly name?: string
  readonly limits?: Partial<Limits>
  /** Rules of reconciliation instead of all there are. */
  readonly rules?: readonly Rule[]
  /** What is switched off or otherwise grave, by rule id or finding code. */
  readonly settings?: Settings
}

/** What became of a file. `document` and `disclosure` are null when it could not be read; `findings` then say why. */
export interface Extraction {
  readonly document: Document | null
  readonly disclosure: Disclosure | null
  readonly findings: Finding[]
}

/**
 * The whole pipeline: bytes in, a validated disclosure out. No I/O. What is wrong with the document is a finding; it throws only for the
 * caller's mistake (TypeError) or our own (InvalidOutput).
 */
export async function extract(bytes: Uint8Array, options: ExtractOptions = {}): Promise<Extraction> {
  if (!(bytes instanceof Uint8Array)) throw new TypeError('extract() takes the bytes of a file as a Uint8Array')
  checkPdfEngine(options.pdfEngine)
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const name = options.name ?? 'input'
  const unreadable = (...findings: Finding[]): Extraction => ({ document: null, disclosure: null, findings })

  const problem = sizeProblem(bytes.length, limits)
  if (problem !== null) return unreadable(problem)
  const saved = savedDocument(bytes, name, limits)
  if (saved !== null) return 'problem' in saved ? unreadable(saved.problem) : recognised(saved.document, limits, options)
  const { parser, findings } = detect(bytes, name)
  if (parser === null) return unreadable(...findings)

  const parsed = await parser.parse(bytes, limits, options)
  const found = [...findings, ...parsed.findings]
  if (parsed.blocks.length === 0 && found.some((each) => each.severity === 'error')) return unreadable(...found)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const source = {
    path: name,
    sha256,
    bytes: bytes.length,
    format: parser.id,
    parser: `${parser.id}${parsed.engine === undefined ? '' : `+${parsed.engine}`}@${parser.version}`,
    pages: parsed.pages,
  }

  const document = validated(Document, 'document', { source, blocks: parsed.blocks, furniture: parsed.furniture, findings: found })
  return recognised(document, limits, options)
}

function recognised(document: Document, limits: Limits, options: ExtractOptions): Extraction {
  const { rules = builtIn, settings = NO_SETTINGS } = options
  const read = recognise(document)
  const { findings: all, checks } = reconcile(read, switchedOn(rules, settings))
  const findings = settled(all, rules, settings)
  const found = cap([...settled(read.findings, rules, settings), ...findings], limits.maxFindings)
  const disclosure = validated(Disclosure, 'disclosure', { ...read, tables: flagged(read.tables, findings), findings: found, checks })
  return { document, disclosure, findings: disclosure.findings }
}

/** A table that a rule found an error in is flagged. */
function flagged(tables: readonly DisclosureTable[], findings: readonly Finding[]): DisclosureTable[] {
  const wrong = new Set(findings.flatMap((each) => (each.severity === 'error' ? each.places.flatMap((place) => place.table ?? []) : [])))
  return tables.map((table) => (wrong.has(table.id) && table.status === 'ok' ? { ...table, status: 'flagged' } : table))
}

/** Keeps the first findings of each code and counts the rest: a file that breaks every line must not drown its own report. */
function cap(findings: readonly Finding[], most: number): Finding[] {
  const counts = new Map<string, number>()
  const kept = findings.filter((each) => {
    const count = (counts.get(each.code) ?? 0) + 1
    counts.set(each.code, count)
    return count <= most
  })
  for (const [code, count] of counts) if (count > most) kept.push(finding('recognise/more-findings', { code, count: count - most }))
  return kept
}
