import { checks, findings } from './checking.ts'
import type { TableModel } from './define.ts'
import { documents, files } from './documents.ts'
import { facts } from './facts.ts'
import { claims, sections } from './narrative.ts'
import { indicators, performanceTargets } from './performance.ts'
import { tables } from './tables.ts'

/** Every table of a dataset; a table is named after those it refers to. */
export const model: readonly TableModel[] = [
  documents,
  files,
  sections,
  tables,
  facts,
  claims,
  performanceTargets,
  indicators,
  findings,
  checks,
]
