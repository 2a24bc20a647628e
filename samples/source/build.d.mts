import type { SampleSource } from '../render-text.mjs'

/** A mistake planted in the sample of that name: what was printed instead of what, and the rule of domain.md that should notice. */
export type Mistake = {
  id: string
  rule: string
  what: string
  edits: {
    /** Title above the table; `nth` is its place after the title. A note is a paragraph added after the table. */
    table?: string
    nth?: number
    note?: boolean
    /** Source row and grid column, both from 0, and a label of the row. */
    row?: number
    label?: string
    column?: number
    /** Heading of the section, for prose. */
    section?: string
    correct: string
    printed: string
  }[]
  /** Further rules of domain.md that the same mistake breaks. */
  also: string[]
}
export const mistakes: Mistake[]
export function buildSources(): SampleSource[]
export function writeSources(): void
