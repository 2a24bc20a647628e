import type { Disclosure } from '../../schemas/disclosure.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** Writes each disclosure to a file of its own. An exporter yields text piece by piece, so that a large document never has to be one string. */
export interface FileExporter extends Named {
  /** Appended to the input's path: `a/b.txt` becomes `out/a/b.txt.json`. */
  readonly extension: string
  readonly render: (disclosure: Disclosure) => Iterable<string>
}

/** A file that has not got its name yet: all files of a batch get theirs at once, when everything is written. */
export interface OutFile {
  /** Where it is until then, for libraries that write themselves. */
  readonly path: string
  write(piece: string | Uint8Array): void
}

/** Where the files of a dataset go. */
export interface Target {
  /** `name` is relative to the folder of results, with forward slashes. */
  file(name: string): OutFile
}

/** A dataset that is being written. What `add` gets is kept no longer than the format needs it, so that memory does not grow with the batch. */
export interface Dataset {
  add(disclosure: Disclosure): void
  /** Writes what is left; the dataset is then complete. */
  close(): void
  /** Gives back what the dataset holds besides its files; they are thrown away. */
  abandon?(): void
}

/** Writes the disclosures of a batch to files they share. */
export interface DatasetExporter extends Named {
  /** The file it writes, or the folder, as `gongkai list exporters` shows it. */
  readonly output: string
  readonly open: (target: Target) => Promise<Dataset>
}

export type Exporter = FileExporter | DatasetExporter

export const isDataset = (exporter: Exporter): exporter is DatasetExporter => 'open' in exporter
