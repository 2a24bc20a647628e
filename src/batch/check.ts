import type { Finding, Severity } from '../../schemas/finding.ts'
import { reporters } from '../reporters/index.ts'
import { BadSetup, unknownNames } from '../settings.ts'
import { reaches } from '../severity.ts'
import { forEachInput } from './each-input.ts'
import { readInput } from './read-input.ts'
import { type ReadFlags, readOptions } from './setup.ts'
import { type FailOn, Outcome, paintFor, print, reportFailure } from './terminal.ts'

export interface CheckFlags extends ReadFlags {
  failOn: FailOn
  severity: Severity
  format: string
  rule: string[]
}

/** `gongkai check`: findings only, file by file. */
export async function check(args: string[], flags: CheckFlags): Promise<number> {
  const outcome = new Outcome()
  const read = await readOptions(flags)
  const unknown = unknownNames(flags.rule, read.rules ?? [])
  if (unknown.length > 0) throw new BadSetup('--rule', unknown)
  const isWanted = ({ rule, code }: Finding): boolean =>
    flags.rule.length === 0 || flags.rule.includes(rule ?? code) || flags.rule.includes(code)
  const report = reporters.find((each) => each.id === flags.format)?.open(paintFor(process.stdout))
  await forEachInput(args, null, outcome, async (input) => {
    const { disclosure, findings } = await readInput(input, read)
    if (disclosure === null) return reportFailure(input.relative, findings, outcome)
    const wanted = findings.filter(isWanted)
    const grave = wanted.filter((each) => reaches(each.severity, flags.severity))
    await print([report?.file({ name: input.relative, file: input.file, disclosure, findings: grave }) ?? ''])
    outcome.judge(wanted, flags.failOn)
  })
  await print([report?.end() ?? ''])
  return outcome.status
}
