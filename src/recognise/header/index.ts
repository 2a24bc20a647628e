import { isColumnNumberRow } from '../../../parsers/grid.ts'
import { squash } from '../../../parsers/signs.ts'
import { type Grid, type GridRow, label, texts } from '../grid.ts'
import { type Agreement, collapsedPaths, type HeaderPaths } from './collapsed.ts'
import { columnKinds } from './kinds.ts'
import type { ColumnKind } from './partition.ts'
import { exactPaths, paddedPaths } from './spanned.ts'

export interface Header extends HeaderPaths {
  readonly kinds: readonly ColumnKind[]
}

/** Reads the head of a grid into one path a leaf column. */
export function readHeader(grid: Grid, head: readonly GridRow[], body: readonly GridRow[], agreement: Agreement): Header {
  const heads = head.filter((row) => !isColumnNumberRow(texts(row)))
  const lowest = heads.at(-1)
  const kinds = columnKinds(grid, body, lowest !== undefined && lowest.cells.length === grid.width ? lowest.cells.map(label) : [])
  if (grid.spans === 'collapsed') return { ...collapsedPaths(grid, heads, kinds, agreement), kinds }
  const paths = grid.spans === 'exact' ? exactPaths(grid, heads) : paddedPaths(grid, heads)
  return { paths, kinds, ambiguous: [], unplaced: [] }
}

const withoutYears = (text: string): string => text.replace(/(?:19|20)\d\d年度?/g, '')

/**
 * Agreement with the headers a type usually prints: leaf columns that have the very path of the best fitting one, or, where it has as many
 * columns, stand under the same upper heads.
 */
export const agreementWith =
  (headers: readonly (readonly (readonly string[])[])[]): Agreement =>
  (paths) =>
    headers.reduce((best, header) => {
      const usual = header.map((path) => withoutYears(squash(path.join('/'))))
      const same = paths.filter((path) => usual.includes(withoutYears(path.join('/')))).length
      const upper = (path: readonly string[] | undefined): string => withoutYears(squash(path?.slice(0, -1).join('/') ?? ''))
      const above = header.length === paths.length ? paths.filter((path, column) => upper(path) === upper(header[column])).length : 0
      return Math.max(best, same + above)
    }, 0)
