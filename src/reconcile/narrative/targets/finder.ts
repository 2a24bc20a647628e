import type { Claim } from '../../../../schemas/claim.ts'
import type { Amount } from '../../model/amounts.ts'
import type { DisclosureView } from '../../model/disclosure-view.ts'
import type { TableView } from '../../model/table-view.ts'

/** A cell that shows what a claim states. `fuzzy`: its name is not printed the same way. */
export interface Target {
  readonly view: TableView
  readonly amount: Amount
  readonly fuzzy?: boolean
}

/** Where the tables show what a claim speaks of; the first is the closest by its words. Every finder knows some measures. */
export type Finder = (claim: Claim, document: DisclosureView) => Target[]
