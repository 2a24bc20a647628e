import path from 'node:path'
import type { Finding } from '../../../schemas/finding.ts'
import { documentExtensions } from '../../detect.ts'
import { DOCUMENT_STAGE } from '../../resume.ts'

/** A file to read, or an entry of an archive. Plain data: it is sent to workers. */
export interface Input {
  /** Path that can be opened: of the archive for its entries. */
  readonly file: string
  /** Path relative to its root, with forward slashes: `source.path`, and its name in the manifest. Entries are `a.zip!/b.pdf`. */
  readonly relative: string
  /** Where its results go, relative to the output folder: as `relative`, but `a.zip/b.pdf`. */
  readonly output: string
  /** Numbers of the entries in their archives' lists, outermost first; empty for a file of its own. */
  readonly entry: readonly number[]
  /** Why it is not even tried. */
  readonly problem?: Finding
}

/** What was seen beside the inputs. */
export interface Passed {
  /** Files whose names no document has. */
  leftAlone: number
  /** Symbolic links, never followed. */
  links: number
  /** Pipes, sockets and devices. */
  special: number
}

export interface Inputs extends Readonly<Passed> {
  readonly files: readonly Input[]
  /** Arguments that name nothing. */
  readonly missing: readonly string[]
}

export const slashes = (name: string): string => name.split(path.sep).join('/')

export const plainInput = (file: string, relative: string): Input => ({ file, relative, output: relative, entry: [] })

/** Whether a file of a folder or archive may be a disclosure by its name; files named one by one are always tried. */
export const isDocument = (name: string): boolean =>
  name.endsWith(DOCUMENT_STAGE) ||
  (documentExtensions.has(path.extname(name).toLowerCase()) && !/^(readme|license|changelog)\b/i.test(path.basename(name)))

/** By code units, so that the order is the same on every machine. */
export const byPath = (a: { readonly relative: string }, b: { readonly relative: string }): number =>
  a.relative < b.relative ? -1 : a.relative > b.relative ? 1 : 0
