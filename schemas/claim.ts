import { z } from 'zod'
import { Decimal, Unit } from './amount.ts'
import { Place } from './place.ts'

/**
 * What a clause states of its subject (domain.md §3.5): `amount` it is so much · `change` against another period · `share` of a whole ·
 * `completion` of a plan · `comparison` of result and plan, without a figure · `count` of things.
 */
const ClaimKind = z.enum(['amount', 'change', 'share', 'completion', 'comparison', 'count'])

/** `either`: the alternatives of a template (`增加（减少）`) were left standing. `new`: there was nothing of the kind before. */
export const Direction = z.enum(['increase', 'decrease', 'equal', 'new', 'either'])
export type Direction = z.infer<typeof Direction>

/** Whose money: `all`, or what the words or the heading narrow it to. */
export const MoneyScope = z.enum(['all', 'fiscal', 'general-budget', 'government-fund', 'state-capital'])
export type MoneyScope = z.infer<typeof MoneyScope>

/** Which figure of a subject is meant: a final account names plan and result side by side. */
export const Stage = z.enum(['initial-budget', 'full-year-budget', 'budget', 'final'])
export type Stage = z.infer<typeof Stage>

/** 类 `class`, 款 `division`, 项 `item` of a classification. */
export const PathLevel = z.strictObject({ level: z.enum(['class', 'division', 'item']), name: z.string() })
export type PathLevel = z.infer<typeof PathLevel>

/** One statement of the narrative, read from one clause. Figures are as printed, never computed. */
export const Claim = z.strictObject({
  id: z.string(),
  kind: ClaimKind,
  /** What it speaks of, as printed, without year, body and verb; taken over from the clause before where its own names nothing. */
  subject: z.string(),
  /** 类, 款 and 项, where the subject is a classified item. */
  path: z.array(PathLevel),
  /** What the subject measures (schemas/claim-subjects.ts); null where the registry has no words for it. */
  measure: z.string().nullable(),
  scope: MoneyScope,
  verb: z.string().nullable(),
  amount: Decimal.nullable(),
  /** A unit of money, or the word things are counted in. */
  unit: z.union([Unit, z.string()]).nullable(),
  percent: Decimal.nullable(),
  direction: Direction.nullable(),
  /** Where the word before the percentage points another way than the one before the amount. */
  percentDirection: Direction.optional(),
  period: z.strictObject({ year: z.int().nullable(), stage: Stage.nullable() }),
  /** What it is compared with, is a share of, or completes. `year` is null where only 上年 is said. */
  against: z.strictObject({ text: z.string(), year: z.int().nullable(), stage: Stage.nullable() }).nullable(),
  /** The amount a change, share, completion or comparison is about. */
  about: z.string().nullable(),
  /** The claim this is a part of (其中), and whether the parts are said to be only the main ones. */
  partOf: z.string().nullable(),
  mainly: z.boolean(),
  /** Named while giving a reason, or on another basis (口径): told for explanation, not as a figure of the disclosure. */
  reason: z.boolean(),
  text: z.string(),
  section: z.string(),
  /** Index among the paragraphs of the section; null is its heading. */
  paragraph: z.int().nonnegative().nullable(),
  place: Place,
})
export type Claim = z.infer<typeof Claim>
