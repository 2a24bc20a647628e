/** The model of a sample's source; README.md describes it in words. */
export type SourceCell = { colspan?: number; rowspan?: number; bookmark?: string } & (
  | { text: string; paragraphs?: never }
  | { paragraphs: string[]; text?: never }
)
export type SourceTable = { rows: SourceCell[][] }
export type SourceBlock =
  | {
      paragraph: string
      bookmark?: string
      automaticNumber?: string
      style?: 'title' | 'heading1' | 'heading2' | 'body'
      /** A line of the table of contents: an entry, leader dots, a page number. */
      contents?: true
      table?: never
      furniture?: never
    }
  | { table: SourceTable; paragraph?: never; furniture?: never; style?: never }
  | { furniture: string; paragraph?: never; table?: never; style?: never }
export type SampleSource = {
  name: string
  title: string
  kind: 'budget' | 'final-accounts'
  fiscalYear: number
  unit: '元' | '万元'
  blocks: SourceBlock[]
}

export function renderText(source: Pick<SampleSource, 'blocks'>): string
