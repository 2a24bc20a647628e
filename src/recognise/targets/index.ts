import type { Block, Table } from '../../../schemas/document.ts'
import type { Finding } from '../../../schemas/finding.ts'
import { evidenceAt, finding } from '../../../schemas/findings/index.ts'
import type { PerformanceTarget } from '../../../schemas/performance-target.ts'
import { joinLines } from '../../chinese.ts'
import { type Grid, gridOf } from '../grid.ts'
import { yearIn } from '../meta.ts'
import type { TableContext } from '../titles/context.ts'
import { amountIn, planValue, splitObjectives } from './amounts.ts'
import { readForm } from './form.ts'
import { type IndicatorRow, indicatorRows, isIndicatorHeadRow, readIndicators } from './indicators.ts'
import { indicatorField, isTelling } from './labels.ts'

/** A label/value form is short; its labels stand in its first rows. */
const FORM_ROWS = 30

const indicatorHeadAt = (grid: Grid): number => grid.rows.slice(0, FORM_ROWS).findIndex(isIndicatorHeadRow)
const isForm = (grid: Grid): boolean =>
  grid.rows
    .slice(0, FORM_ROWS)
    .flatMap((row) => row.cells)
    .filter((cell) => isTelling(cell.text)).length >= 2

/** A form of the document: the indexes of the one or two tables it is printed in. */
export interface TargetTables {
  readonly indexes: readonly number[]
}

/** Finds the performance-target forms: a grid with an indicator list, alone or right after the label/value grid that goes with it (domain.md §6.1). */
export function findTargets(blocks: readonly Block[]): TargetTables[] {
  const found: TargetTables[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (block?.kind !== 'table') continue
    const grid = gridOf(block)
    const head = indicatorHeadAt(grid)
    if (head >= 0) {
      found.push({ indexes: [index] })
      continue
    }
    if (!isForm(grid)) continue
    const next = blocks[index + 1]
    const pairs = next?.kind === 'table' && [0, 1].includes(indicatorHeadAt(gridOf(next)))
    found.push({ indexes: pairs ? [index, index + 1] : [index] })
    if (pairs) index++
  }
  return found
}

/** A list of several projects: the indicator head names the project beside the levels. */
const isProjectList = (grid: Grid, head: number): boolean =>
  grid.rows[head]?.cells.some((cell) => indicatorField(cell.text) === 'projectName') ?? false

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

export interface TargetOutput {
  readonly targets: PerformanceTarget[]
  readonly findings: Finding[]
}

/** Reads one form, printed as one grid or two, into one target; a list of projects into one for each. */
export function readTargets(tables: readonly Table[], context: TableContext, notes: readonly string[]): TargetOutput {
  const grids = tables.map(gridOf)
  const last = grids.at(-1) as Grid
  const head = indicatorHeadAt(last)
  const formRows = [...grids.slice(0, -1).flatMap((grid) => grid.rows), ...last.rows.slice(0, head < 0 ? undefined : head)]
  const rows = head < 0 ? [] : indicatorRows(last, head)
  const place = tables[0]?.place ?? {}
  const findings: Finding[] = []
  const form = readForm(grids[0] as Grid, formRows, { ...context.meta })
  const title = context.fromHeading ? (form.title ?? context.title) : (context.printedTitle ?? form.title)
  const unit = form.unit
  const base = {
    scope: /整体|部门/.test(title ?? '') && !/项目/.test(title ?? '') ? ('overall' as const) : ('project' as const),
    title,
    unit,
    fiscalYear: form.fiscalYear ?? (title === null ? null : yearIn(title)),
    bookmark: context.bookmark ?? tables.flatMap((table) => table.bookmarks)[0] ?? null,
    notes: [...notes],
    section: null,
    place,
  }
  for (const cell of form.unplaced)
    findings.push(finding('recognise/target-cell-unplaced', { text: cell.text }, [{ text: cell.text, ...evidenceAt(cell.place) }]))

  if (head >= 0 && isProjectList(last, head)) {
    const targets = byProject(rows).map((group): PerformanceTarget => {
      // What is printed once for a project stands left of its indicators.
      const own = (group[0]?.extra ?? []).filter((each) => each.leads)
      const first = (field: 'projectName' | 'projectCode' | 'total' | 'objectives') =>
        group.map((row) => row.fields[field]).find((cell) => cell !== undefined && cell.text !== '')
      return {
        ...base,
        projectCode: first('projectCode')?.text ?? null,
        projectName: joinLines(first('projectName')?.text ?? '') || null,
        budget: { total: amountIn(first('total'), unit), fiscalFunds: null, otherFunds: null },
        purpose: null,
        disbursementPlan: [],
        objectives: splitObjectives([first('objectives')].filter((cell) => cell !== undefined)),
        indicators: readIndicators(group),
        extra: own.map(({ head, cell }) => ({ label: head, text: joinLines(cell.text), place: cell.place })),
      }
    })
    return { targets, findings }
  }

  const { values } = form
  if (rows.length === 0)
    findings.push(finding('recognise/target-incomplete', { part: '绩效指标 (indicators)' }, [{ ...evidenceAt(place), text: title ?? '' }]))
  if (formRows.length === 0)
    findings.push(
      finding('recognise/target-incomplete', { part: '项目与预算 (project and budget)' }, [{ ...evidenceAt(place), text: title ?? '' }]),
    )
  const carriedOver = amountIn(values.carriedOver, unit)
  const target: PerformanceTarget = {
    ...base,
    projectCode: values.projectCode === undefined ? null : joinLines(values.projectCode.text) || null,
    projectName: values.projectName === undefined ? null : joinLines(values.projectName.text) || null,
    budget: {
      total: amountIn(values.total, unit),
      fiscalFunds: amountIn(values.fiscalFunds, unit),
      otherFunds: amountIn(values.otherFunds, unit),
      ...(carriedOver === null ? {} : { carriedOver }),
    },
    purpose: values.purpose === undefined ? null : joinLines(values.purpose.text) || null,
    disbursementPlan: form.plan.map(({ by, cell }) => ({ by, value: planValue(cell, place) })),
    objectives: splitObjectives(form.objectives),
    indicators: readIndicators(rows),
    extra: form.extra,
  }
  return { targets: [target], findings }
}
