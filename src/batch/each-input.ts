import { parsers } from '../../parsers/index.ts'
import { findInputs, type Input, type Inputs } from './inputs.ts'
import { EXIT, type Outcome, paint, reportThrown, say } from './terminal.ts'

/** Runs `work` for every input; a file that fails costs that file only. */
export async function forEachInput(
  args: readonly string[],
  out: string | null,
  outcome: Outcome,
  work: (input: Input, total: number) => Promise<void>,
  failed: (input: Input, reason: string) => void = () => {},
): Promise<Pick<Inputs, 'files' | 'leftAlone'>> {
  const { files, missing, leftAlone } = await findInputs(args, out)
  for (const name of missing) {
    say(
      `${name}: ${paint.red('error')}: no such file, or no readable file below it (gongkai reads ${parsers.flatMap((parser) => parser.extensions).join(' ')})`,
    )
    outcome.raise(EXIT.unreadable)
  }
  for (const input of files) {
    try {
      await work(input, files.length)
    } catch (error) {
      failed(input, reportThrown(input.relative, error, outcome))
    }
  }
  return { files, leftAlone }
}
