import type { Band } from './bands.ts'
import { chunkLines } from './chunks.ts'
import type { Lattice } from './lattice.ts'
import type { Rulings } from './rulings.ts'
import type { Run } from './runs.ts'
import { type PageTable, readTable } from './tables.ts'
import { textGrid } from './text-grid.ts'
import { linesOf } from './text-lines.ts'
import { regionsOf } from './text-regions.ts'

/** A table whose grid is made of its texts, with the runs that stand in it. */
interface TextTable {
  readonly lattice: Lattice
  readonly table: PageTable
  readonly used: ReadonlySet<Run>
}

/** Tables in what is left of a page when its drawn ones are taken out: those whose columns, or rows, only their texts tell. */
export function textTables(
  runs: readonly Run[],
  { horizontal, vertical }: Rulings,
  page: { readonly number: number; readonly height: number },
): TextTable[] {
  const regions = regionsOf(chunkLines(runs, vertical), horizontal, page.height)
  const limits = regions.map((region) => textGrid(region, horizontal, vertical, { bands: [], limit: null })?.limit ?? null)
  // What tells rows from lines in one table of a page is good for the others.
  const usual = limits.reduce((least, each) => (least === null || (each !== null && each < least) ? each : least), null)
  return regions.flatMap((region) => {
    const read = (seeds: readonly Band[]): TextTable | null => {
      const grid = textGrid(region, horizontal, vertical, { bands: seeds, limit: usual })
      const found = grid === null ? null : readTable(grid.lattice, runs, page.number)
      if (grid === null || found === null) return null
      const refit = (bands: readonly Band[]): PageTable | null => read(bands)?.table ?? null
      const lines = region.isPart ? { lines: linesOf([...found.used]) } : {}
      return { ...found, lattice: grid.lattice, table: { ...found.table, bands: grid.bands, refit, ...lines } }
    }
    const found = read([])
    return found === null ? [] : [found]
  })
}
