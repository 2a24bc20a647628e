import type { AmountCell, Unit } from '../../../schemas/amount.ts'
import type { Column } from '../../../schemas/disclosure.ts'
import type { Cell } from '../../../schemas/document.ts'
import type { Place } from '../../../schemas/place.ts'
import { joinLines } from '../../chinese.ts'
import { readCell } from '../body/cells.ts'

/** Every amount of a form is read like a cell of an amount column. */
const MONEY: Column = { path: [], role: 'amount', panel: 0 }

export const amountIn = (cell: Cell | null | undefined, unit: Unit | null): AmountCell | null =>
  cell == null ? null : readCell(cell, MONEY, unit, {}).cell

/** A value of the plan: its head may say % where the values are money, so it is given no unit (domain.md §6.3 P03). */
export const planValue = (cell: Cell | null, place: Place): AmountCell => readCell(cell, MONEY, null, place).cell

/** A number that is no money, such as a weight. */
export const quantityIn = (cell: Cell): AmountCell => readCell(cell, { ...MONEY, role: 'quantity' }, null, cell.place).cell

const GOAL = /^(目标\s*\d+\s*[：:]|\d{1,2}\s*[.、．)）]|[（(]\d{1,2}[）)]|[一二三四五六七八九十]+、|[①-⑳])/

/** Several goals may be paragraphs of one cell: each numbered one is a goal, and a paragraph without a number continues the one before. */
export function splitObjectives(cells: readonly Cell[]): string[] {
  return cells.flatMap((cell) => {
    const lines = cell.text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    return lines.reduce<string[]>((goals, line) => {
      if (goals.length === 0 || GOAL.test(line)) goals.push(line)
      else goals.push(joinLines(`${goals.pop() ?? ''}\n${line}`))
      return goals
    }, [])
  })
}
