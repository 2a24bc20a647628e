import type { Finding } from '../../../schemas/finding.ts'
import type { ManifestLine } from '../../../schemas/manifest.ts'
import type { Input } from '../inputs/input.ts'
import type { ReadFlags } from '../setup.ts'

/** What every file of a run is converted with. Plain data: workers load rules and configuration themselves. */
export interface Recipe {
  readonly out: string
  /** Ids of exporters that write a file for each disclosure. */
  readonly to: readonly string[]
  /** Save the document instead of the disclosure. */
  readonly stage: 'document' | 'disclosure'
  readonly flags: ReadFlags
  readonly version: string
  /** Hash of all of it that decides what is written. */
  readonly options: string
}

/** One file to convert. */
export interface Job {
  readonly input: Input
  /** What an earlier run made of it with the same recipe: bytes of this hash need not be read again while the outputs are there. */
  readonly before: { readonly sha256: string; readonly outputs: readonly string[] } | null
}

/** What a worker knows of a file before it begins to read. */
export interface Taken {
  readonly sha256: string
  readonly bytes: number
}

export interface Result {
  /** `unchanged`: nothing was done. */
  readonly line: ManifestLine | 'unchanged'
  /** Errors of a file that could not be read. */
  readonly findings: readonly Finding[]
  /** What was thrown instead, with the exit status it calls for. */
  readonly thrown?: { readonly reason: string; readonly status: number }
}

export interface FromWorker {
  readonly kind: 'ready' | 'taken' | 'done'
  readonly taken?: Taken
  readonly result?: Result
  /** Bytes the process holds after the file. */
  readonly rss?: number
}

export type ToWorker = { readonly kind: 'recipe'; readonly recipe: Recipe } | { readonly kind: 'job'; readonly job: Job }

/** Converts one file; `taken` is called before the file is read. */
export type Convert = (job: Job, recipe: Recipe, taken: (what: Taken) => void) => Promise<Result>
