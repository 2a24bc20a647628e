import type { SampleSource, SourceCell, SourceTable } from '../../render-text.mjs'

export function findTable(source: SampleSource, title: string, nth?: number): { index: number; table: SourceTable }
export function findCell(
  source: SampleSource,
  address: { table: string; nth?: number | undefined; row: number; label?: string | undefined; column: number },
): SourceCell
export function plant(source: SampleSource, mistakes: unknown[]): SampleSource
