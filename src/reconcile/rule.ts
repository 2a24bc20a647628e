import type { Kind } from '../../schemas/disclosure.ts'
import type { Evidence, Finding, Severity } from '../../schemas/finding.ts'
import type { PerformanceTarget } from '../../schemas/performance-target.ts'
import type { DisclosureView } from './model/disclosure-view.ts'
import type { TableView } from './model/table-view.ts'

/** A text in both languages of a message. */
export interface Bilingual {
  readonly en: string
  readonly zh: string
}

/** What a check that did not pass has to show. Values are exact decimals in `unit`. */
interface Shown {
  /** What is wrong, without the rule's id, which the engine puts before it. */
  readonly message: Bilingual
  /** One cause has one subject and one difference, in however many columns and tables it shows: such verdicts become one finding (domain.md §3.1). */
  readonly subject: string
  /** The cells that are not as expected; never empty. */
  readonly places: readonly Evidence[]
  /** The cells the expectation was calculated from. */
  readonly terms?: readonly Evidence[]
  readonly expected?: string
  readonly actual?: string
  readonly difference?: string
  readonly tolerance?: string
  readonly unit?: string
}

/** What came of one instance of a check (domain.md §3.0). `severity` weakens the rule's own where an operand is uncertain. */
export type Verdict =
  | { readonly outcome: 'pass' | 'not-applicable' | 'insufficient' }
  | ({ readonly outcome: Exclude<Finding['outcome'], 'unread' | 'note'>; readonly severity?: Severity } & Shown)

export const PASS: Verdict = { outcome: 'pass' }
export const NOT_APPLICABLE: Verdict = { outcome: 'not-applicable' }
export const INSUFFICIENT: Verdict = { outcome: 'insufficient' }

interface RuleFacts {
  /** Id in the field's specification (domain.md §3). */
  readonly id: string
  /** Code of its findings: `reconcile/…`, or a group of its own for rules that are not Gongkai's. */
  readonly code: `${string}/${string}`
  readonly title: Bilingual
  /** Severity of a failure; roundings are infos whatever the rule. */
  readonly severity: Severity
  /** Why it holds, and what is left out: for docs/findings.md. */
  readonly meaning: string
  /** A failing case in one line. */
  readonly example: string
  /** What to look at. */
  readonly remedy: string
}

/** Checks every table of some types by itself. */
export interface TableRule extends RuleFacts {
  readonly scope: 'table'
  /** Whether a table of this type is to be checked. */
  readonly applies: (type: NonNullable<TableView['type']>) => boolean
  readonly check: (view: TableView, document: DisclosureView) => Iterable<Verdict>
}

/** Checks every performance-target form by itself. */
interface PerformanceRule extends RuleFacts {
  readonly scope: 'performance'
  readonly check: (target: PerformanceTarget, index: number, document: DisclosureView) => Iterable<Verdict>
}

/** Checks tables against each other (`disclosure`) or against the narrative. */
interface DisclosureRule extends RuleFacts {
  readonly scope: 'disclosure' | 'narrative'
  /** Kinds of disclosure it can hold for; elsewhere it is not applicable. */
  readonly kinds?: readonly Kind[]
  readonly check: (document: DisclosureView) => Iterable<Verdict>
}

/** Checks several disclosures against each other. `extract` has only one and leaves these out. */
interface DocumentsRule extends RuleFacts {
  readonly scope: 'documents'
  readonly check: (documents: readonly DisclosureView[]) => Iterable<Verdict>
}

export type Rule = TableRule | PerformanceRule | DisclosureRule | DocumentsRule

export const defineRule = <T extends Rule>(rule: T): T => rule
