import { isNote, squash } from '../../parsers/signs.ts'
import type { Unit } from '../../schemas/amount.ts'
import type { Column, DisclosureTable, Kind, Row } from '../../schemas/disclosure.ts'
import type { Cell, Table } from '../../schemas/document.ts'
import type { Evidence, Finding } from '../../schemas/finding.ts'
import { evidenceAt, finding } from '../../schemas/findings/index.ts'
import type { Place } from '../../schemas/place.ts'
import { joinLines } from '../chinese.ts'
import { readCell } from './body/cells.ts'
import { type PlacedRow, placeCells } from './body/place-cells.ts'
import { rowFacts } from './body/rows.ts'
import { isFigure } from './figures.ts'
import { formNumberIn } from './form-number.ts'
import { filled, type Grid, gridOf, isBlankRow, texts } from './grid.ts'
import { columnsOf } from './header/columns.ts'
import { agreementWith, readHeader } from './header/index.ts'
import { type Anatomy, splitGrid } from './header/split.ts'
import { readMeta } from './meta.ts'
import type { TableContext } from './titles/context.ts'
import { isSectionHeading, readsAsTitle } from './titles/lines.ts'
import { cutFormNumber } from './titles/printed-title.ts'
import { matchTableType, type TypeMatch } from './types/match-type.ts'

/** A table with all that its surroundings say, ready to be read. */
export interface TableInput {
  readonly id: string
  readonly table: Table
  readonly context: TableContext
  readonly notes: readonly string[]
  /** Kind of the document as far as its titles tell; it decides between types that share a title. */
  readonly kind: Kind | null
  /** Unit that holds for the whole document, where one is printed outside every table. */
  readonly documentUnit: Unit | null
}

export interface TableOutput {
  readonly table: DisclosureTable
  readonly match: TypeMatch
  readonly findings: Finding[]
}

/** No data, said in a cell of the grid itself (domain.md §1.3). */
const SAYS_EMPTY = /^(此|本)?表(为空|无数据)|^空表$|^无$|^(本|我)(部门|单位).{0,20}(没有|无)/

/** A label that names what it counts: 公务用车保有量（辆）, 国内公务接待批次（个）. */
const COUNTED = /[（(](辆|台|个|人|套|批次|人次|次|家|户|平方米|件|台、套|台（套）|辆、台|台、辆)[）)]?$/

/** A row whose only text is a note or says that there is nothing to show. */
const isNoteRow = (words: readonly { text: string }[]): boolean =>
  words.length === 1 && (isNote(words[0]?.text ?? '') || SAYS_EMPTY.test(squash(words[0]?.text ?? '')))

export function readTable(input: TableInput): TableOutput {
  const { id, table, context } = input
  const grid = gridOf(table)
  const anatomy = splitGrid(grid)
  const above = readAbove(anatomy, context)
  const found: Finding[] = []
  const report = (code: Parameters<typeof finding>[0], values: Record<string, string | number>, places: Evidence[] = []): void => {
    found.push(finding(code, values, places.length > 0 ? places : [{ table: id, ...evidenceAt(table.place) }]))
  }

  const noteRows = anatomy.body.filter((row) => isNoteRow(filled(row)))
  const bodyRows = anatomy.body.filter((row) => !isNoteRow(filled(row)) && !isBlankRow(row))
  const match = matchTableType({ title: above.title, labels: headLabels(anatomy), kind: input.kind })
  const header = readHeader(grid, anatomy.head, bodyRows, agreementWith(match.type?.headers ?? []))
  if (anatomy.head.length === 0 && bodyRows.length > 0) report('recognise/no-header', {})
  if (header.ambiguous.length > 0) {
    // The upper labels that no path holds stand in the evidence, as printed.
    const text = anatomy.head.map((row) => row.cells.map((cell) => joinLines(cell.text)).join(' | ')).join('\n')
    report('recognise/header-ambiguous', { columns: header.ambiguous.map((column) => column + 1).join('、') }, [
      { table: id, text, ...evidenceAt(table.place) },
    ])
  }
  for (const text of header.unplaced)
    report('recognise/row-too-wide', { cells: grid.width + 1, columns: grid.width, text }, [
      { table: id, text, ...evidenceAt(table.place) },
    ])
  if (above.title === null) report('recognise/table-without-title', {})
  if (match.type === null) report('recognise/type-unknown', {})
  else if (!match.confirmed) report('recognise/type-unconfirmed', { type: match.type.name.zh })

  const columns = columnsOf(header.paths, header.kinds, match.type?.roles ?? {})
  const unit = decideUnit(above.meta.unit, columns, input.documentUnit, report)
  const signs = {
    kinds: header.kinds,
    heads: header.paths.map((path) => (path.length > 1 ? (path[0] ?? '') : '')),
    codes: columns.map((column) => column.role === 'code'),
  }
  const placed = bodyRows.map((row) => placeCells(row, grid, signs))
  const rows = readRows(id, placed, columns, unit, grid, found)
  if (
    unit === null &&
    rows.some((row) => row.cells.some((cell, column) => columns[column]?.role === 'amount' && cell.value != null && cell.yuan == null))
  ) {
    report('recognise/unit-unknown', {})
  }

  return {
    match,
    findings: found,
    table: {
      id,
      type: match.type?.id ?? null,
      title: above.title,
      formNumber: above.formNumber,
      bookmark: context.bookmark ?? table.bookmarks[0] ?? null,
      unit,
      meta: { department: above.meta.department, fiscalYear: above.meta.fiscalYear, asOf: above.meta.asOf },
      columns,
      rows,
      // The name of the sheet above a titled grid is kept with the notes: it is nobody else's.
      notes: [...above.outside, ...input.notes, ...noteRows.flatMap((row) => filled(row).map((cell) => joinLines(cell.text)))],
      empty: isEmpty(columns, rows),
      place: withPages(table.place, table.cells),
      section: null,
      status: 'ok',
    },
  }
}

/** A table's place as the contract has it: the pages it runs over beside where it begins. */
export function withPages(place: Place, cells: readonly Cell[] = []): DisclosureTable['place'] {
  if (place.page === undefined) return place
  const pages = new Set([place.page])
  for (const cell of cells) if (cell.place.page !== undefined) pages.add(cell.place.page)
  return { ...place, pages: [...pages].sort((a, b) => a - b) }
}

const headLabels = (anatomy: Anatomy): string[] =>
  [...new Set(anatomy.head.flatMap((row) => row.cells.map((cell) => squash(cell.text))))].filter((text) => text !== '')

/** A title or meta rows printed inside the grid; a title outside it goes before one inside unless it is only the section's heading. */
function readAbove(anatomy: Anatomy, context: TableContext): Pick<TableContext, 'title' | 'formNumber' | 'meta'> & { outside: string[] } {
  const meta = { ...context.meta }
  let { title, formNumber } = context
  const outside: string[] = []
  const banners: string[] = []
  for (const row of anatomy.above) {
    for (const cell of filled(row)) {
      const number = formNumberIn(cell.text)
      if (number !== null) {
        // The number printed in the grid is the form's; what numbers the sheet above it is kept with the notes.
        if (formNumber !== null && formNumber !== number) outside.push(formNumber)
        formNumber = number
      } else if (!readMeta(meta, cell.text)) banners.push(joinLines(cell.text))
    }
  }
  // Of the lines of a sheet the last one that reads as a title names the table below it.
  const named = banners.findLast((text) => readsAsTitle(text) && !isSectionHeading(text)) ?? banners[0]
  // A title printed in the grid goes before the name of a sheet or section above it.
  const isInside = named !== undefined && (title === null || context.fromHeading || (!readsAsTitle(title) && readsAsTitle(named)))
  if (named !== undefined && isInside) {
    if (title !== null && !context.fromHeading) outside.push(title)
    const cut = cutFormNumber(named)
    title = cut.title
    formNumber ??= cut.formNumber
  }
  outside.push(...banners.filter((text) => (text !== named || !isInside) && squash(text) !== squash(title ?? '')))
  return { title, formNumber: formNumber ?? meta.formNumber, meta, outside }
}

/** Scope of units: the column's own head, then the table's meta, then the document (domain.md §2). */
function decideUnit(
  fromMeta: Unit | null,
  columns: readonly Column[],
  fromDocument: Unit | null,
  report: (code: 'recognise/unit-conflict', values: Record<string, string>) => void,
): Unit | null {
  const fromColumns = [...new Set(columns.map((column) => column.unit).filter((each) => each !== undefined))]
  const [only] = fromColumns
  if (fromMeta !== null && only !== undefined && fromColumns.length === 1 && only !== fromMeta)
    report('recognise/unit-conflict', { units: `${fromMeta}、${only}` })
  return fromMeta ?? (fromColumns.length === 1 && only !== undefined ? only : fromDocument)
}

function readRows(
  id: string,
  placed: readonly PlacedRow[],
  columns: readonly Column[],
  unit: Unit | null,
  grid: Grid,
  found: Finding[],
): Row[] {
  const facts = rowFacts(placed, columns)
  const hasQuantities = columns.some((column) => column.role === 'quantity')
  return placed.map((row, index): Row => {
    const first = row.cells.find((cell) => cell !== null)
    const evidence = { table: id, row: index, ...evidenceAt(first?.place ?? {}) }
    const source = grid.rows[row.index]
    if (row.surplus.length > 0) {
      const text = row.surplus.map((cell) => cell.text).join(' | ')
      found.push(
        finding('recognise/row-too-wide', { cells: source?.cells.length ?? 0, columns: columns.length, text }, [{ ...evidence, text }]),
      )
    }
    if (row.doubtful) {
      const text = texts(source as (typeof grid.rows)[number]).join(' | ')
      const values = { cells: source?.cells.length ?? 0, columns: columns.length, how: text }
      found.push(finding('recognise/row-too-narrow', values, [{ ...evidence, text }]))
    }
    const cells = columns.map((column, at) => {
      const counts = column.role === 'amount' && !hasQuantities && countsThings(row, columns, column.panel)
      const { cell, malformed } = readCell(
        row.cells[at] ?? null,
        counts ? { ...column, role: 'quantity' } : column,
        unit,
        first?.place ?? {},
      )
      if (malformed) found.push(finding('recognise/malformed-amount', { text: cell.text }, [{ ...evidence, column: at, text: cell.text }]))
      return cell
    })
    return { cells, ...(facts[index] ?? { role: 'item', level: 1, code: null }) }
  })
}

/** Whether the list's label in this row names what it counts: such a row has no money in it, unless counts have a column of their own. */
const countsThings = (row: PlacedRow, columns: readonly Column[], panel: number): boolean =>
  row.cells.some((cell, at) => cell !== null && columns[at]?.panel === panel && COUNTED.test(cell.text))

/** No figure other than zero in any column of figures; in a list without such columns, no row. */
function isEmpty(columns: readonly Column[], rows: readonly Row[]): boolean {
  const figures = columns.flatMap((column, index) => (isFigure(column.role) ? [index] : []))
  if (figures.length === 0) return rows.length === 0
  return rows.every((row) =>
    figures.every((column) => {
      const cell = row.cells[column]
      return cell === undefined || (cell.value == null ? !/\d/.test(cell.text) : !/[1-9]/.test(cell.value))
    }),
  )
}
