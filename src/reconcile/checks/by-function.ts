import { functionClasses } from '../../../schemas/function-classes.ts'
import type { Measure } from '../../../schemas/measures.ts'
import type { CodedFigure, Figure } from '../model/figures.ts'
import type { Side } from '../model/sides.ts'
import { INSUFFICIENT, type Verdict } from '../rule.ts'
import { checkFigures } from './figures.ts'

const codeOf = new Map(Object.entries(functionClasses).flatMap(([code, names]) => names.map((name) => [name, code] as const)))

/** The class a line names: by the name the table by function prints, else by what the classification calls it (domain.md §3.4, X02: names, not ordinals). */
function classOf(label: string, classes: readonly CodedFigure[]): CodedFigure | undefined {
  const named = classes.filter((each) => each.label === label)
  if (named.length === 1) return named[0]
  const code = codeOf.get(label)
  return classes.find((each) => each.code === code)
}

const isZero = ({ amount }: Figure): boolean => amount.printed !== 'unreadable' && amount.value.digits === 0n

/**
 * The lines of a summary by function against the classes of a table by function. Lines that are zero and have no class agree; a line with money
 * whose class is not found is insufficient, and so is a class no line names. `at-least`: the summary holds more kinds of money.
 */
export function* checkClasses(
  side: Side,
  rows: readonly CodedFigure[],
  { measure, relation, subject }: { measure?: Measure; relation?: 'equal' | 'at-least'; subject: string },
): Generator<Verdict | null> {
  const classes = rows.filter((row) => row.code.length === 3)
  if (classes.length === 0) return
  const named = new Set<CodedFigure>()
  for (const line of side.summary.items) {
    const figure = side.figure(line, measure)
    const found = classOf(line.label, classes)
    if (found !== undefined) named.add(found)
    if (figure === undefined || (found === undefined && isZero(figure))) continue
    if (found === undefined && relation === 'at-least') continue
    yield checkFigures({ figure, parts: [found], subject: `${subject} ${found?.code}`, ...(relation === undefined ? {} : { relation }) })
  }
  for (const each of classes) if (!named.has(each) && !isZero(each)) yield INSUFFICIENT
}

/** Whether a side is broken down by function: some line is a class. */
export const isByFunction = (side: Side): boolean => side.summary.items.some((line) => codeOf.has(line.label))
