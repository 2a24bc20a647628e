/** Left and right end of a column's texts. */
export interface Band {
  readonly x0: number
  readonly x1: number
}

/** Columns that no text of the body bridges stand at least this far apart (points). */
export const APART = 1.5

export const overlaps = (a: Band, b: Band): boolean => a.x0 < b.x1 - APART && b.x0 < a.x1 - APART
