import type { PerformanceTarget } from '../../../schemas/performance-target.ts'
import { joinLines } from '../../chinese.ts'
import type { GridRow } from '../grid.ts'
import { amountIn, splitObjectives } from './amounts.ts'
import { type IndicatorRow, readIndicators } from './indicators.ts'
import { type IndicatorField, indicatorField } from './labels.ts'

/** What the targets of one printed form share. */
export type TargetFrame = Pick<PerformanceTarget, 'scope' | 'title' | 'unit' | 'fiscalYear' | 'notes' | 'bookmark' | 'section' | 'place'>

/** A list of several projects: the indicator head names the project beside the levels. */
export const isProjectListHead = (head: GridRow | undefined): boolean =>
  head?.cells.some((cell) => indicatorField(cell.text) === 'projectName') ?? false

/** Cuts the rows of a list of projects where a project's name is printed anew. */
function byProject(rows: readonly IndicatorRow[]): IndicatorRow[][] {
  const groups: IndicatorRow[][] = []
  let name = ''
  for (const row of rows) {
    const own = joinLines(row.fields.projectName?.text ?? '')
    if (groups.length === 0 || (own !== '' && own !== name)) groups.push([])
    if (own !== '') name = own
    groups.at(-1)?.push(row)
  }
  return groups
}

/** One target for each project of the list; what is printed once for a project stands left of its indicators. */
export const readProjectList = (rows: readonly IndicatorRow[], frame: TargetFrame): PerformanceTarget[] =>
  byProject(rows).map((group) => {
    const first = (field: IndicatorField) => group.map((row) => row.fields[field]).find((cell) => cell !== undefined && cell.text !== '')
    const own = (group[0]?.extra ?? []).filter((each) => each.leads)
    return {
      scope: frame.scope,
      title: frame.title,
      projectCode: first('projectCode')?.text ?? null,
      projectName: joinLines(first('projectName')?.text ?? '') || null,
      unit: frame.unit,
      fiscalYear: frame.fiscalYear,
      budget: { total: amountIn(first('total'), frame.unit), fiscalFunds: null, otherFunds: null },
      purpose: null,
      disbursementPlan: [],
      objectives: splitObjectives([first('objectives')].filter((cell) => cell !== undefined)),
      indicators: readIndicators(group),
      extra: own.map(({ head, cell }) => ({ label: head, text: joinLines(cell.text), place: cell.place })),
      notes: frame.notes,
      bookmark: frame.bookmark,
      section: frame.section,
      place: frame.place,
    }
  })
