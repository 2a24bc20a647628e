import type { Table } from '../../../schemas/document.ts'
import type { Finding } from '../../../schemas/finding.ts'
import { evidenceAt, finding } from '../../../schemas/findings/index.ts'
import type { PerformanceTarget } from '../../../schemas/performance-target.ts'
import { joinLines } from '../../chinese.ts'
import { filled, type Grid, gridOf } from '../grid.ts'
import { yearIn } from '../meta.ts'
import type { TableContext } from '../titles/context.ts'
import { amountIn, planValue, splitObjectives } from './amounts.ts'
import { indicatorHeadAt } from './find.ts'
import { readForm, type TargetForm } from './form.ts'
import { type IndicatorRow, indicatorRows, isNoteRow, readIndicators } from './indicators.ts'
import { isProjectListHead, readProjectList, type TargetFrame } from './project-list.ts'

export interface TargetOutput {
  readonly targets: PerformanceTarget[]
  readonly findings: Finding[]
}

/** Whole-department forms say so in their title; every other form is a project's. */
const scopeOf = (title: string | null): PerformanceTarget['scope'] =>
  /整体|部门/.test(title ?? '') && !/项目/.test(title ?? '') ? 'overall' : 'project'

function readTarget(form: TargetForm, rows: readonly IndicatorRow[], frame: TargetFrame): PerformanceTarget {
  const { values } = form
  const carriedOver = amountIn(values.carriedOver, frame.unit)
  const textOf = (field: 'projectCode' | 'projectName' | 'purpose'): string | null => joinLines(values[field]?.text ?? '') || null
  return {
    scope: frame.scope,
    title: frame.title,
    projectCode: textOf('projectCode'),
    projectName: textOf('projectName'),
    unit: frame.unit,
    fiscalYear: frame.fiscalYear,
    budget: {
      total: amountIn(values.total, frame.unit),
      fiscalFunds: amountIn(values.fiscalFunds, frame.unit),
      otherFunds: amountIn(values.otherFunds, frame.unit),
      ...(carriedOver === null ? {} : { carriedOver }),
    },
    purpose: textOf('purpose'),
    ...(form.planHead === null ? {} : { disbursementHead: form.planHead }),
    disbursementPlan: form.plan.map(({ by, cell }) => ({ by, value: planValue(cell, frame.place) })),
    objectives: splitObjectives(form.objectives),
    indicators: readIndicators(rows),
    extra: form.extra,
    notes: frame.notes,
    bookmark: frame.bookmark,
    section: frame.section,
    place: frame.place,
  }
}

/** Reads one form, printed as one grid or two, into one target; a list of projects into one for each. */
export function readTargets(tables: readonly Table[], context: TableContext, notes: readonly string[]): TargetOutput {
  const grids = tables.map(gridOf)
  const last = grids.at(-1) as Grid
  const head = indicatorHeadAt(last.rows)
  const formRows = [...grids.slice(0, -1).flatMap((grid) => grid.rows), ...last.rows.slice(0, head < 0 ? undefined : head)]
  const rows = head < 0 ? [] : indicatorRows(last, head)
  const form = readForm(grids[0] as Grid, formRows, { ...context.meta })
  const title = context.fromHeading ? (form.title ?? context.title) : (context.printedTitle ?? form.title)
  const frame: TargetFrame = {
    scope: scopeOf(title),
    title,
    unit: form.unit,
    fiscalYear: form.fiscalYear ?? (title === null ? null : yearIn(title)),
    notes: [...notes, ...rows.filter((row) => isNoteRow(row.source)).map((row) => joinLines(filled(row.source)[0]?.text ?? ''))],
    bookmark: context.bookmark ?? tables.flatMap((table) => table.bookmarks)[0] ?? null,
    section: null,
    place: tables[0]?.place ?? {},
  }
  const isList = head >= 0 && isProjectListHead(last.rows[head])
  const missing = [
    rows.length === 0 ? '绩效指标 (indicators)' : null,
    formRows.length === 0 && !isList ? '项目与预算 (project and budget)' : null,
  ]
  const findings = [
    ...[...form.unplaced, ...rows.flatMap((row) => row.surplus)].map(({ text, place }) =>
      finding('recognise/target-cell-unplaced', { text }, [{ text, ...evidenceAt(place) }]),
    ),
    ...missing.flatMap((part) =>
      part === null ? [] : [finding('recognise/target-incomplete', { part }, [{ ...evidenceAt(frame.place), text: title ?? '' }])],
    ),
  ]
  return { targets: isList ? readProjectList(rows, frame) : [readTarget(form, rows, frame)], findings }
}
