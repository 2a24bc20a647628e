import { once } from 'node:events'
import picocolors from 'picocolors'
import type { Finding } from '../../schemas/finding.ts'
import { findingCodes } from '../../schemas/findings/index.ts'
import { NoSuchPage } from '../inspect.ts'
import { findingLines, reaches } from '../report.ts'
import { InvalidOutput } from '../validate.ts'
import { CannotWrite } from './write.ts'

/** Exit status, as `gongkai --help` explains it. */
export const EXIT = { done: 0, findings: 1, usage: 2, unreadable: 3, fault: 4 } as const
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

/** Says why one file could not be read, and what to do. */
export function reportFailure(name: string, findings: readonly Finding[], outcome: Outcome): void {
  outcome.raise(EXIT.unreadable)
  const errors = findings.filter((each) => each.severity === 'error')
  for (const line of findingLines(name, errors, paint)) say(line)
  say(`  ${remedyOf(findings)}`)
}

/** Says what stopped one file, and whose mistake it was; gives the reason. */
export function reportThrown(name: string, error: unknown, outcome: Outcome): string {
  const reason = error instanceof Error ? error.message : String(error)
  const callers = error instanceof CannotWrite || error instanceof NoSuchPage
  const ours = !callers && (error instanceof InvalidOutput || !(error instanceof Error && 'code' in error))
  say(`${name}: ${paint.red('error')}: ${reason}`)
  outcome.raise(ours ? EXIT.fault : callers ? EXIT.usage : EXIT.unreadable)
  return reason
}

/** Prints piece by piece, waiting where the reader is slower. */
export async function print(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
}
