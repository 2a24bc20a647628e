import { jsonText } from '../exporters/json-text.ts'
import { forEachInput } from './each-input.ts'
import { readInput } from './read-input.ts'
import type { ReadOptions } from './setup.ts'
import { type FailOn, Outcome, print, reportFailure } from './terminal.ts'

/** `gongkai convert --out -`: prints results in this process, one a line if there are several. */
export async function printResults(
  args: readonly string[],
  stage: 'document' | 'disclosure',
  read: ReadOptions,
  failOn: FailOn,
): Promise<number> {
  const outcome = new Outcome()
  await forEachInput(args, null, outcome, async (input, total) => {
    const { document, disclosure, findings } = await readInput(input, read)
    const value = stage === 'document' ? document : disclosure
    if (value === null) reportFailure(input.relative, findings, outcome)
    else await print(total > 1 ? [`${JSON.stringify(value)}\n`] : jsonText(value))
    outcome.judge(findings, failOn)
  })
  return outcome.status
}
