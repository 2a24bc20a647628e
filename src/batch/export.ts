import { isDataset } from '../exporters/exporter.ts'
import { exporters } from '../exporters/index.ts'
import { formatsOf, usage } from './formats.ts'
import { gather } from './gather.ts'
import { eachResult } from './results.ts'
import { EXIT, Outcome, paint, say } from './terminal.ts'

export interface ExportFlags {
  to: string
  out: string
  quiet?: boolean
}

/** Formats that results are gathered in; the results themselves are JSON already. */
export const gathering = exporters.filter(isDataset)

/** `gongkai export`: datasets of results of `convert`, read one by one; a file that is no result costs that file only. */
export async function exportResults(args: string[], { to, out, quiet }: ExportFlags): Promise<number> {
  const { datasets: formats } = formatsOf(to, gathering)
  if (out === '' || out === '-') throw usage('out', '--out takes a folder')
  const outcome = new Outcome()
  const tell = (file: string, reason: string): void => {
    say(`${file}: ${paint.red('error')}: ${reason}`)
    outcome.raise(EXIT.unreadable)
  }
  const count = (await gather(eachResult(args), { out, formats, evenEmpty: false, tell })) ?? 0
  if (quiet !== true)
    say(
      count === 0
        ? 'nothing was exported'
        : `${count} ${count === 1 ? 'result' : 'results'}: ${formats.map((each) => each.output).join(', ')} in ${out}`,
    )
  return outcome.status
}
