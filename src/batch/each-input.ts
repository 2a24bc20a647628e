import { parsers } from '../../parsers/index.ts'
import { findInputs } from './inputs/find.ts'
import type { Input, Inputs } from './inputs/input.ts'
import { EXIT, type Outcome, paint, reportThrown, say } from './terminal.ts'

const sayMissing = (name: string): void =>
  say(
    `${name}: ${paint.red('error')}: no such file, or no readable file below it (gongkai reads ${parsers.flatMap((parser) => parser.extensions).join(' ')})`,
  )

/** Finds the inputs and tells which arguments name none. */
export async function findAndTell(
  args: readonly string[],
  out: string | null,
  outcome: Outcome,
  tellMissing: (name: string) => void = sayMissing,
): Promise<Inputs> {
  const inputs = await findInputs(args, out)
  for (const name of inputs.missing) {
    tellMissing(name)
    outcome.raise(EXIT.unreadable)
  }
  return inputs
}

/** Runs `work` for every input in this process; a file that fails costs that file only. */
export async function forEachInput(
  args: readonly string[],
  out: string | null,
  outcome: Outcome,
  work: (input: Input, total: number) => Promise<void>,
): Promise<void> {
  const { files } = await findAndTell(args, out, outcome)
  for (const input of files) {
    try {
      await work(input, files.length)
    } catch (error) {
      reportThrown(input.relative, error, outcome)
    }
  }
}
