import type { Evidence, Finding } from '../schemas/finding.ts'
import { byGravity } from './severity.ts'

export { reaches } from './severity.ts'

/** Where a finding points, in words: `table-02 row 8 column 4, line 1204`. Rows and columns are counted from 1 for people. */
export function placeText(place: Evidence): string {
  const inside = [
    place.document,
    place.table,
    place.section,
    place.performanceTarget === undefined ? null : `target ${place.performanceTarget + 1}`,
    place.row === undefined ? null : `row ${place.row + 1}`,
    place.column === undefined ? null : `column ${place.column + 1}`,
  ]
  const outside = [place.page == null ? null : `page ${place.page}`, place.line === undefined ? null : `line ${place.line}`, place.path]
  return [inside, outside]
    .map((parts) => parts.filter((part) => part != null).join(' '))
    .filter((part) => part !== '')
    .join(', ')
}

/** Styles of a terminal, or the identity. */
export interface Paint {
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly dim: (text: string) => string
}

/** Findings of one file as lines, gravest first, each with its first places. */
export function findingLines(name: string, findings: readonly Finding[], paint: Paint): string[] {
  const sorted = [...findings].sort(byGravity)
  return sorted.map((each) => {
    const colour = each.severity === 'error' ? paint.red : each.severity === 'warning' ? paint.yellow : paint.dim
    const places = each.places
      .slice(0, 3)
      .map(placeText)
      .filter((text) => text !== '')
    const more = each.places.length > 3 ? ` and ${each.places.length - 3} more` : ''
    const where = places.length > 0 ? ` ${paint.dim(`(${places.join('; ')}${more})`)}` : ''
    return `${name}: ${colour(each.severity)} ${each.code}: ${each.message.en}${where}`
  })
}
