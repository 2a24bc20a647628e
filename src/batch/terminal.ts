import { once } from 'node:events'
import picocolors from 'picocolors'
import type { Finding, Severity } from '../../schemas/finding.ts'
import { findingCodes } from '../../schemas/findings/index.ts'
import { NoSuchPage } from '../inspect.ts'
import { findingLines, reaches } from '../report.ts'
import { InvalidOutput } from '../validate.ts'
import { CannotWrite } from './write.ts'

/** Exit status, as `gongkai --help` explains it. */
export const EXIT = { done: 0, findings: 1, usage: 2, unreadable: 3, fault: 4, interrupted: 130 } as const
export type FailOn = 'error' | 'warning' | 'never'

export const paintFor = (stream: NodeJS.WriteStream) =>
  picocolors.createColors(stream.isTTY === true && process.env['NO_COLOR'] === undefined)
export const paint = paintFor(process.stderr)
export const say = (text: string): void => void process.stderr.write(`${text}\n`)

/** The gravest thing that happened decides the exit status. */
export class Outcome {
  #status: number = EXIT.done
  raise(status: number): void {
    this.#status = Math.max(this.#status, status)
  }
  /** The same of findings that are only counted. */
  judgeCounts(counts: Readonly<Record<Severity, number>>, failOn: FailOn): void {
    const severities = (Object.keys(counts) as Severity[]).filter((severity) => counts[severity] > 0)
    if (failOn !== 'never' && severities.some((severity) => reaches(severity, failOn))) this.raise(EXIT.findings)
  }
  judge(findings: readonly Finding[], failOn: FailOn): void {
    if (failOn !== 'never' && findings.some((each) => reaches(each.severity, failOn))) this.raise(EXIT.findings)
  }
  get status(): number {
    return this.#status
  }
}

const remedyOf = (findings: readonly Finding[]): string => {
  const code = findings.find((each) => each.severity === 'error')?.code
  return code !== undefined && code in findingCodes ? findingCodes[code as keyof typeof findingCodes].remedy : ''
}

/** Why one file could not be read, and what to do, as lines. */
export function failureLines(name: string, findings: readonly Finding[]): string[] {
  const errors = findings.filter((each) => each.severity === 'error')
  return [...findingLines(name, errors, paint), `  ${remedyOf(findings)}`]
}

/** Says why one file could not be read, and what to do. */
export function reportFailure(name: string, findings: readonly Finding[], outcome: Outcome): void {
  outcome.raise(EXIT.unreadable)
  for (const line of failureLines(name, findings)) say(line)
}

/** What stopped one file: a code for the manifest, the reason, and the exit status, which says whose mistake it was. */
export function causeOf(error: unknown): { readonly code: string; readonly reason: string; readonly status: number } {
  const reason = error instanceof Error ? error.message : String(error)
  if (error instanceof CannotWrite) return { code: 'batch/cannot-write', reason, status: EXIT.usage }
  if (error instanceof NoSuchPage) return { code: 'inspect/no-such-page', reason, status: EXIT.usage }
  const isSystem = error instanceof Error && 'code' in error && !(error instanceof InvalidOutput)
  return isSystem ? { code: 'batch/cannot-open', reason, status: EXIT.unreadable } : { code: 'batch/fault', reason, status: EXIT.fault }
}

/** Says what stopped one file. */
export function reportThrown(name: string, error: unknown, outcome: Outcome): void {
  const { reason, status } = causeOf(error)
  say(`${name}: ${paint.red('error')}: ${reason}`)
  outcome.raise(status)
}

/** Prints piece by piece, waiting where the reader is slower. */
export async function print(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
}
