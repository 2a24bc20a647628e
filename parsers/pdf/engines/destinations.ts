import type { Destination } from '../page-source.ts'

/** More entries than this are no outline a reader uses; a hostile file may make them a circle. As many names are kept. */
export const MOST_ENTRIES = 5000
export const DEEPEST_ENTRY = 20

/** Names are sorted in the file; here they stand as the places they name. */
export const inReadingOrder = (names: readonly Destination[]): Destination[] =>
  [...names].sort((a, b) => a.page - b.page || (a.top ?? 0) - (b.top ?? 0) || (a.name < b.name ? -1 : 1))
