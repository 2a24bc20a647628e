import type { Disclosure } from '../../schemas/disclosure.ts'

/** Writes disclosures in one format. An exporter yields text piece by piece, so that a large document never has to be one string. */
export interface Exporter {
  readonly id: string
  readonly name: string
  /** Appended to the input's path: `a/b.txt` becomes `out/a/b.txt.json`. */
  readonly extension: string
  readonly render: (disclosure: Disclosure) => Iterable<string>
}
