import type { Block } from '../../../schemas/document.ts'
import type { Reading } from '../index.ts'
import type { PageSteps } from '../page-content.ts'
import type { PageSource } from '../page-source.ts'
import type { PageTable } from '../tables.ts'
import type { TextLine } from '../text-lines.ts'
import type { Markup } from './svg.ts'

/** What a line or a table of the page became in the document. */
interface Role {
  /** Index among `blocks` of the saved document. */
  readonly block: number
  readonly kind: Block['kind']
  /** Number among the document's tables, from 1; 0 for other blocks. */
  readonly table: number
  /** Which of the parts of the block this is, from 1, and how many it has. */
  readonly part: number
  readonly parts: number
}

/** One page with everything the reader made of it, which the layers draw. */
export interface PageView {
  readonly source: PageSource
  readonly steps: PageSteps
  readonly roles: ReadonlyMap<TextLine | PageTable, Role>
  /** Lines set aside as running headers, footers and page numbers. */
  readonly running: ReadonlySet<TextLine>
}

/** One kind of thing the reader saw or made. */
export interface Layer {
  /** CSS class of the group; every layer can be hidden by it. */
  readonly id: string
  readonly name: string
  /** How its marks are painted, as CSS declarations; `colour` is that of the legend. */
  readonly colour: string
  readonly style: string
  /** Further CSS rules, for marks that differ. */
  readonly rules?: string
  marks(view: PageView): Iterable<Markup>
}

/** The roles of all lines and tables of a document. */
export function rolesOf({ blocks, parts }: Pick<Reading, 'blocks' | 'parts'>): Map<TextLine | PageTable, Role> {
  const roles = new Map<TextLine | PageTable, Role>()
  let table = 0
  blocks.forEach(({ kind }, block) => {
    if (kind === 'table') table++
    const own = parts[block] ?? []
    own.forEach((each, index) => {
      roles.set(each, { block, kind, table: kind === 'table' ? table : 0, part: index + 1, parts: own.length })
    })
  })
  return roles
}
