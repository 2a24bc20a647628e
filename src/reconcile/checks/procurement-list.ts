import type { Amount } from '../model/amounts.ts'
import type { ColumnView } from '../model/columns.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import type { Figure } from '../model/figures.ts'
import type { Line } from '../model/lines.ts'
import { projectBudgets, projectName } from '../model/project-budgets.ts'
import type { TableView } from '../model/table-view.ts'
import type { Verdict } from '../rule.ts'
import { checkFigures } from './figures.ts'
import { checkReadings, checkSum } from './sums.ts'

/** Lines of a list of things to be bought, with the columns that are needed to add them up. */
interface Purchases {
  readonly view: TableView
  readonly paid: ColumnView
  readonly total: Line | undefined
  readonly things: readonly Line[]
  /** Those with a number of pieces; all, where no row or every row has one. The others may be sums of rows below them. */
  readonly pieces: readonly Line[]
}

/** A list of things to be bought by project, in one level: its total, what is set aside, what its projects have. `paid` is the column of the amounts. */
export function* checkPurchases(view: TableView, paid: ColumnView | undefined, document: DisclosureView): Generator<Verdict | null> {
  if (paid === undefined) return
  const lines = view.panels[0]?.lines ?? []
  const wholes = lines.filter((line) => line.role === 'total')
  const things = lines.filter((line) => line.role !== 'total')
  const [quantity] = view.columnsOf('quantity')
  const counted = quantity === undefined ? [] : things.filter((line) => view.figure(line, quantity).printed === 'number')
  const pieces = counted.length > 0 ? counted : things
  const list = { view, paid, total: wholes.length === 1 ? wholes[0] : undefined, things, pieces }
  yield* totals(list)
  yield* setAside(list)
  yield* funds(list, document)
}

/** 合计 of every column that prints one. */
function* totals({ view, total, things, pieces }: Purchases): Generator<Verdict | null> {
  if (total === undefined) return
  const readings = pieces.length < things.length ? [things, pieces] : [things]
  for (const column of view.columns) {
    const whole = view.amount(total, column)
    if (column.measure === 'project-funds' || column.compares || whole.printed !== 'number') continue
    const check = { view, total: whole, where: [total.name, column.name], subject: `total ${column.name}` }
    yield checkReadings(
      check,
      readings.map((lines) => lines.map((line) => view.amount(line, column))),
    )
  }
}

/** What is set aside for small firms is no more than what is bought. */
function* setAside({ view, paid, total, things }: Purchases): Generator<Verdict | null> {
  const column = view.columns.find(({ measure }) => measure === 'set-aside')
  if (column === undefined) return
  for (const line of total === undefined ? things : [total, ...things]) {
    const share = view.amount(line, column)
    if (share.printed !== 'number') continue
    const where = [line.name, `${paid.name} ≥ ${column.name}`]
    yield checkSum({ view, total: view.amount(line, paid), parts: [share], where, subject: `set aside ${line.row}`, relation: 'at-least' })
  }
}

/** The funds of a project, printed in the first of its rows: those of its form, or else what is bought of them; never less than what is bought. */
function* funds({ view, paid, things, pieces }: Purchases, document: DisclosureView): Generator<Verdict | null> {
  const column = view.columns.find(({ measure }) => measure === 'project-funds')
  if (column === undefined) return
  const forms = projectBudgets(document)
  const counted = new Set(pieces)
  for (const [line, ...more] of byProject(things)) {
    const amount = view.amount(line, column)
    if (amount.printed !== 'number') continue
    const own = more.length === 0 ? [line] : [line, ...more].filter((each) => counted.has(each))
    const bought = own.map((each) => view.amount(each, paid))
    const check = { view, total: amount, parts: bought, subject: `funds ${line.row}`, severity: 'warning' } as const
    const least = checkSum({ ...check, where: [line.name, `${column.name} ≥ ${paid.name}`], relation: 'at-least' })
    yield least
    const form = forms.find(({ project }) => project === projectName(line.name))?.figure
    const equal = checkSum({ ...check, where: [line.name, column.name] })
    if (form !== undefined && least?.outcome === 'pass' && equal?.outcome !== 'pass')
      yield sameAsForm(view, `${line.name} ${column.name}`, amount, form)
  }
}

/** The rows from one with a name to the next. */
function byProject(things: readonly Line[]): [Line, ...Line[]][] {
  const groups: [Line, ...Line[]][] = []
  for (const line of things) {
    if (line.label !== '') groups.push([line])
    else groups.at(-1)?.push(line)
  }
  return groups
}

const sameAsForm = (view: TableView, name: string, amount: Amount, form: Figure): Verdict | null =>
  checkFigures({ figure: { source: view, name, amount }, parts: [form], subject: `form ${name}`, severity: 'warning' })
