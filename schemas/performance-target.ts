import { z } from 'zod'
import { AmountCell, Decimal, Unit } from './amount.ts'
import { Place } from './place.ts'

/** domain.md §6.2: the comparison an indicator value states, however it is worded (不低于, ≥, 大于等于 are all `>=`). */
export const Comparator = z.enum(['>=', '<=', '=', '>', '<'])
export type Comparator = z.infer<typeof Comparator>

/** What an indicator value measures; `text` is a value that states no number, date or grade. */
export const Dimension = z.enum(['ratio', 'count', 'money', 'duration', 'date', 'grade', 'text'])
export type Dimension = z.infer<typeof Dimension>

/** 指标值 as printed and as read: `number` is exact, in the printed `unit`; `upper` is the second number of a range (80%-90%). */
export const IndicatorValue = z.strictObject({
  text: z.string(),
  comparator: Comparator.nullable(),
  number: Decimal.nullable(),
  upper: Decimal.optional(),
  unit: z.string().nullable(),
  dimension: Dimension,
  place: Place,
})
export type IndicatorValue = z.infer<typeof IndicatorValue>

/** One line of 绩效指标; `block` tells the long-term list from the annual one where a form has both. */
export const Indicator = z.strictObject({
  level1: z.string(),
  level2: z.string(),
  level3: z.string(),
  description: z.string(),
  value: IndicatorValue,
  basis: z.string(),
  weight: AmountCell.optional(),
  block: z.string().optional(),
  /** Columns the contract has no field for (指标方向, 计量单位 …), by their printed head. */
  extra: z.record(z.string(), z.string()).optional(),
})
export type Indicator = z.infer<typeof Indicator>

/** A performance-target form (绩效目标表), whether printed as one grid or as two adjacent tables. `unit` applies to every amount in it. */
export const PerformanceTarget = z.strictObject({
  scope: z.enum(['project', 'overall']),
  title: z.string().nullable(),
  projectCode: z.string().nullable(),
  projectName: z.string().nullable(),
  unit: Unit.nullable(),
  /** The year printed with the form. */
  fiscalYear: z.int().nullable(),
  budget: z.strictObject({
    total: AmountCell.nullable(),
    fiscalFunds: AmountCell.nullable(),
    otherFunds: AmountCell.nullable(),
    carriedOver: AmountCell.optional(),
  }),
  purpose: z.string().nullable(),
  /** The head of the plan as printed: its brackets say whether it is in percent or money. */
  disbursementHead: z.string().optional(),
  disbursementPlan: z.array(z.strictObject({ by: z.string(), value: AmountCell })),
  objectives: z.array(z.string()),
  indicators: z.array(Indicator),
  /** Label/value pairs the contract has no field for, in print order. */
  extra: z.array(z.strictObject({ label: z.string(), text: z.string(), place: Place })),
  /** Notes below the form. */
  notes: z.array(z.string()),
  bookmark: z.string().nullable(),
  section: z.string().nullable(),
  place: Place,
})
export type PerformanceTarget = z.infer<typeof PerformanceTarget>
