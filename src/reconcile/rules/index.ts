import type { Rule } from '../rule.ts'
import { functionHierarchy } from './w01-function-hierarchy.ts'
import { economicHierarchy } from './w02-economic-hierarchy.ts'

/** Every rule, one line each, in the order of the specification. */
export const rules: readonly Rule[] = [functionHierarchy, economicHierarchy]
