import type { Finding } from '../../schemas/finding.ts'
import { BOM, csvLine } from '../csv.ts'
import type { Reported, Reporter } from './reporter.ts'

/** One column a field; rows and columns of tables count from 1, as spreadsheets do. */
const COLUMNS: readonly (readonly [string, (finding: Finding, reported: Reported) => string | number | null | undefined])[] = [
  ['path', (_, { name }) => name],
  ['severity', (each) => each.severity],
  ['rule', (each) => each.rule],
  ['code', (each) => each.code],
  ['outcome', (each) => each.outcome],
  ['document', (each) => each.places[0]?.document],
  ['table', (each) => each.places[0]?.table],
  ['title', (each, { disclosure }) => disclosure?.tables.find(({ id }) => id === each.places[0]?.table)?.title],
  ['section', (each) => each.places[0]?.section],
  ['row', (each) => oneBased(each.places[0]?.row)],
  ['column', (each) => oneBased(each.places[0]?.column)],
  ['page', (each) => each.places[0]?.page],
  ['line', (each) => each.places[0]?.line],
  ['element', (each) => each.places[0]?.path],
  ['text', (each) => each.places[0]?.text],
  ['places', (each) => each.places.length],
  ['expected', (each) => each.expected],
  ['actual', (each) => each.actual],
  ['difference', (each) => each.difference],
  ['tolerance', (each) => each.tolerance],
  ['unit', (each) => each.unit],
  ['message', (each) => each.message.en],
  ['message_zh', (each) => each.message.zh],
]

const oneBased = (index: number | undefined): number | undefined => (index === undefined ? undefined : index + 1)

/** RFC 4180 with a byte order mark, without which spreadsheets do not read Chinese; texts that a spreadsheet would calculate get a ' before them. */
export const csv: Reporter = {
  id: 'csv',
  name: 'a table for spreadsheets, one finding a line',
  open() {
    let opened = false
    const head = (): string => {
      if (opened) return ''
      opened = true
      return `${BOM}${csvLine(COLUMNS.map(([name]) => name))}`
    }
    return {
      file: (reported) => head() + reported.findings.map((each) => csvLine(COLUMNS.map(([, field]) => field(each, reported)))).join(''),
      end: head,
    }
  },
}
