import { CommanderError } from 'commander'
import { type DatasetExporter, type Exporter, type FileExporter, isDataset } from '../exporters/exporter.ts'
import { EXIT } from './terminal.ts'

/** The exporters that `--to` names, by what they write; each once. */
export function formatsOf(
  to: string,
  known: readonly Exporter[],
): { readonly files: readonly FileExporter[]; readonly datasets: readonly DatasetExporter[] } {
  const ids = [...new Set(to.split(',').map((id) => id.trim()))]
  const found = ids.map((id) => known.find((each) => each.id === id))
  if (found.includes(undefined)) throw usage('to', `--to takes ${known.map((each) => each.id).join(', ')}, not '${to}'`)
  const exporters = found.filter((each) => each !== undefined)
  return { files: exporters.filter((each): each is FileExporter => !isDataset(each)), datasets: exporters.filter(isDataset) }
}

/** The caller's mistake, as the command reports it. */
export const usage = (what: string, message: string): CommanderError =>
  new CommanderError(EXIT.usage, `gongkai.${what}`, `error: ${message}`)
