import { counted } from '../checks/counted.ts'
import { checkSum } from '../checks/sums.ts'
import type { Amount } from '../model/amounts.ts'
import type { ColumnView } from '../model/columns.ts'
import type { Line } from '../model/lines.ts'
import { additiveColumns } from '../model/summaries.ts'
import type { PanelView, TableView } from '../model/table-view.ts'
import { defineRule, type Verdict } from '../rule.ts'

/** A line and the lines below it that 其中 begins. */
interface Group {
  readonly parent: Line
  readonly parts: readonly Line[]
}

/** Lines after 其中 belong to its group while they stand on its level; the next line of the parent's level ends it. */
function groupsOf({ lines }: PanelView): Group[] {
  const groups: { parent: Line; parts: Line[] }[] = []
  /** The lines a line may be below, by level. */
  const open: Line[] = []
  let group: { parent: Line; parts: Line[] } | undefined
  for (const line of lines) {
    while ((open.at(-1)?.level ?? 0) >= line.level) open.pop()
    const parent = open.at(-1)
    if (group !== undefined && (parent !== group.parent || line.role !== 'item')) group = undefined
    if (group !== undefined) group.parts.push(line)
    else if (line.ofWhich && parent !== undefined) {
      group = { parent, parts: [line] }
      groups.push(group)
    }
    open.push(line)
  }
  return groups.map(({ parent, parts }) => ({ parent, parts: parts.filter((part) => part.level === parts[0]?.level) }))
}

/** The lines are all there is where one of them is the rest (其他…), or where buying and running make up vehicles. */
const exhaustive = (parts: readonly Line[]): boolean =>
  parts.length > 1 &&
  (parts.some((part) => part.label.startsWith('其他')) ||
    ['vehicle-purchase', 'vehicle-operation'].every((measure) => parts.some((part) => part.measure === measure)))

const isNegative = (amount: Amount): boolean => amount.value.digits < 0n

function* lines(view: TableView): Generator<Verdict | null> {
  for (const panel of view.panels) {
    for (const { parent, parts } of groupsOf(panel)) {
      const whole = exhaustive(parts)
      for (const column of additiveColumns(panel)) {
        const amounts = parts.map((part) => view.amount(part, column))
        if (!whole && amounts.some(isNegative)) continue
        yield checkSum({
          view,
          total: view.amount(parent, column),
          parts: amounts,
          where: [parent.name, column.name],
          subject: parent.label,
          relation: whole ? 'equal' : 'at-least',
        })
      }
    }
  }
}

/** The column a 其中 column is a part of: the nearest before it under the same head. */
const wholeOf = (view: TableView, column: ColumnView): ColumnView | undefined =>
  view.columns.findLast(
    (each) =>
      each.index < column.index &&
      each.panel === column.panel &&
      each.period === column.period &&
      !each.ofWhich &&
      each.path.slice(0, column.path.length - 1).join('/') === column.path.slice(0, -1).join('/'),
  )

function* columns(view: TableView): Generator<Verdict | null> {
  for (const column of view.columns) {
    const whole = column.ofWhich && !column.compares ? wholeOf(view, column) : undefined
    if (whole === undefined) continue
    for (const line of view.panels[column.panel]?.lines ?? []) {
      const part = view.amount(line, column)
      if (isNegative(part)) continue
      yield checkSum({
        view,
        total: view.amount(line, whole),
        parts: [part],
        where: [line.name, column.name],
        subject: `${line.code ?? line.label} ${column.name}`,
        relation: 'at-least',
      })
    }
  }
}

export const ofWhich = defineRule({
  id: 'W15',
  code: 'reconcile/of-which',
  title: { en: 'Parts named with 其中 do not exceed their whole', zh: '“其中”各项之和不大于总项' },
  severity: 'error',
  scope: 'table',
  applies: (type) => type.layout !== 'form',
  *check(view) {
    yield* counted(
      (function* () {
        yield* lines(view)
        yield* columns(view)
      })(),
    )
  },
  meaning:
    'Lines that 其中 begins, and the indented lines after it, are parts of the line above: their sum is never more. Where one of them is the rest (其他会议费), or where buying and running vehicles are both shown, they are all there is and the sum is the line itself. A column named with 其中 is never more than the one before it.',
  example: '四、会议费 is 20.00; 其中：业务性会议费 20.00 and 其他会议费 20.00 add up to 40.00.',
  remedy: 'Compare the lines with the source: often one of them repeats the amount of the whole.',
})
