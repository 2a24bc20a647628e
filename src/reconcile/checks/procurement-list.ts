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
}

/** A list of things to be bought by project, in one level: its total, what is set aside, what its projects have. `paid` is the column of the amounts. */
export function* checkPurchases(view: TableView, paid: ColumnView | undefined, document: DisclosureView): Generator<Verdict | null> {
  if (paid === undefined) return
  const lines = view.panels[0]?.lines ?? []
  const wholes = lines.filter((line) => line.role === 'total')
  const list = { view, paid, total: wholes.length === 1 ? wholes[0] : undefined, things: lines.filter((line) => line.role !== 'total') }
  yield* totals(list)
  yield* setAside(list)
  yield* funds(list, document)
}

/** 合计 of every column that prints one. Rows without a number of pieces may be sums of those below: then either reading will do. */
function* totals({ view, total, things }: Purchases): Generator<Verdict | null> {
  const [quantity] = view.columnsOf('quantity')
  if (total === undefined) return
  const counted = quantity === undefined ? [] : things.filter((line) => view.figure(line, quantity).printed === 'number')
  const readings = counted.length > 0 && counted.length < things.length ? [things, counted] : [things]
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
function* funds({ view, paid, things }: Purchases, document: DisclosureView): Generator<Verdict | null> {
  const column = view.columns.find(({ measure }) => measure === 'project-funds')
  if (column === undefined) return
  const forms = projectBudgets(document)
  for (const [at, line] of things.entries()) {
    const amount = view.amount(line, column)
    if (line.label === '' || amount.printed !== 'number') continue
    const next = things.findIndex((other, index) => index > at && other.label !== '')
    const bought = things.slice(at, next < 0 ? things.length : next).map((each) => view.amount(each, paid))
    const check = { view, total: amount, parts: bought, subject: `funds ${line.row}`, severity: 'warning' } as const
    const least = checkSum({ ...check, where: [line.name, `${column.name} ≥ ${paid.name}`], relation: 'at-least' })
    yield least
    const form = forms.find(({ project }) => project === projectName(line.name))?.figure
    const equal = checkSum({ ...check, where: [line.name, column.name] })
    if (form !== undefined && least?.outcome === 'pass' && equal?.outcome !== 'pass')
      yield sameAsForm(view, `${line.name} ${column.name}`, amount, form)
  }
}

const sameAsForm = (view: TableView, name: string, amount: Amount, form: Figure): Verdict | null =>
  checkFigures({ figure: { source: view, name, amount }, parts: [form], subject: `form ${name}`, severity: 'warning' })
