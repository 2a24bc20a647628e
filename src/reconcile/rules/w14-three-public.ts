import { type Measure, publicExpenseMeasures } from '../../../schemas/measures.ts'
import { counted } from '../checks/counted.ts'
import { checkSum } from '../checks/sums.ts'
import type { Amount } from '../model/amounts.ts'
import { typesOf } from '../model/statement-types.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, INSUFFICIENT, type Verdict } from '../rule.ts'

const TYPES = typesOf('threePublic')

const MEASURES: readonly Measure[] = ['total', 'three-public', ...publicExpenseMeasures]

/** One set of the expenses: a column of a table that lists them, or a row and period of a table that has them side by side. */
interface Expenses {
  readonly name: string
  readonly of: (measure: Measure) => Amount | undefined
  /** Lines that 其中 begins are compared with theirs by W15. */
  readonly checkVehicles: boolean
}

function expensesOf(view: TableView): Expenses[] {
  const wide = view.columns.some((column) => column.measure === 'abroad' || column.measure === 'reception')
  if (!wide) {
    const lines = new Map(MEASURES.map((measure) => [measure, view.line([measure])]))
    const parts = [lines.get('vehicle-purchase'), lines.get('vehicle-operation')]
    return view.columns
      .filter((column) => !column.compares)
      .map((column) => ({
        name: column.name,
        checkVehicles: !parts.some((part) => part?.ofWhich),
        of(measure) {
          const line = lines.get(measure)
          return line === undefined ? undefined : view.amount(line, column)
        },
      }))
  }
  const periods = [...new Set(view.columns.filter((column) => !column.compares).map((column) => column.period))]
  return periods.flatMap((period) => {
    const columns = new Map(MEASURES.map((measure) => [measure, view.column([measure], period)]))
    return view.panels.flatMap((panel) =>
      panel.lines.map((line) => ({
        name: [line.name, period].filter((part) => part !== '').join(' '),
        checkVehicles: true,
        of(measure: Measure) {
          const column = columns.get(measure)
          return column === undefined ? undefined : view.amount(line, column)
        },
      })),
    )
  })
}

function* sums(view: TableView): Generator<Verdict | null> {
  const check = (name: string, what: string, total: Amount, parts: readonly Amount[]): Verdict | null =>
    checkSum({ view, total, parts, where: [what, name], subject: what })
  for (const { name, of, checkVehicles } of expensesOf(view)) {
    const [abroad, vehicles, reception] = [of('abroad'), of('vehicles'), of('reception')]
    const beside = [of('meetings'), of('training')].filter((each) => each !== undefined)
    const total = of('total')
    // Where nothing is printed beside the three, the total is their sum (domain.md §3.3, W14).
    const three = of('three-public') ?? (beside.length === 0 ? total : undefined)
    const [purchase, operation] = [of('vehicle-purchase'), of('vehicle-operation')]
    // Buying and running may stand beside the others without a sum of their own.
    const driving = vehicles === undefined ? [purchase, operation] : [vehicles]
    const parts = [abroad, ...driving, reception].filter((each) => each !== undefined)
    const complete = parts.length === driving.length + 2
    if (!complete || (three === undefined && total === undefined)) yield INSUFFICIENT
    else if (three !== undefined) yield check(name, '“三公”经费', three, parts)
    if (checkVehicles && vehicles !== undefined && purchase !== undefined && operation !== undefined)
      yield check(name, '公务用车购置及运行维护费', vehicles, [purchase, operation])
    if (total === undefined || beside.length === 0) continue
    if (three !== undefined) yield check(name, '合计', total, [three, ...beside])
    else if (complete) yield check(name, '合计', total, [...parts, ...beside])
  }
}

export const threePublic = defineRule({
  id: 'W14',
  code: 'reconcile/three-public',
  title: { en: 'The three public expenses add up', zh: '“三公”经费各项之和' },
  severity: 'error',
  scope: 'table',
  applies: ({ id }) => TYPES.has(id),
  check: (view) => counted(sums(view)),
  meaning:
    'Travel abroad, vehicles and receptions are the three public expenses; buying and running vehicles are the expense for vehicles; the total of a table that also shows meetings and training is the three and these. Budget and final figures are checked apart, and so are funds.',
  example: '“三公”经费小计 is 5.63; 因公出国（境）费 blank, 公务用车购置及运行费 4.50, 公务接待费 0.13.',
  remedy:
    'Compare the table with the source. The total of a table with meetings and training is not the amount of the three public expenses in the prose.',
})
