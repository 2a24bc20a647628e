import type { Rule } from '../rule.ts'
import { functionHierarchy } from './w01-function-hierarchy.ts'
import { economicHierarchy } from './w02-economic-hierarchy.ts'
import { totalRow } from './w03-total-row.ts'
import { incomeLegs } from './w04-income-legs.ts'
import { expenditureLegs } from './w05-expenditure-legs.ts'
import { personnelAndPublic } from './w06-personnel-and-public.ts'
import { funds } from './w07-funds.ts'

/** Every rule, one line each, in the order of the specification. */
export const rules: readonly Rule[] = [
  functionHierarchy,
  economicHierarchy,
  totalRow,
  incomeLegs,
  expenditureLegs,
  personnelAndPublic,
  funds,
]
