import type { SourceCell, SourceTable } from './render-text.mjs'

export type Placed =
  | { column: number; colspan: number; cell: SourceCell; covered?: never }
  | { column: number; colspan: number; covered: true; cell?: never }

export function layout(table: SourceTable): Placed[][]
export function cellParagraphs(cell: SourceCell): string[]
