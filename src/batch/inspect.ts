import { statSync } from 'node:fs'
import path from 'node:path'
import { type Inspection, inspect } from '../inspect.ts'
import { loadBytes } from './load.ts'
import type { ReadOptions } from './setup.ts'
import { CannotWrite, writeWhole } from './write.ts'

/** Whether two paths lead to one file, by whatever links; one that leads nowhere is no file's. */
function isSame(one: string, other: string): boolean {
  try {
    const [a, b] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })]
    return a.dev === b.dev && a.ino === b.ino
  } catch {
    return false
  }
}

/** Draws one page of a file, and writes it whole unless `out` is `-`; a file that cannot be opened is a caller's error and is thrown. */
export async function inspectFile(file: string, page: number, out: string, read: ReadOptions): Promise<Inspection> {
  const loaded = loadBytes(file, read.limits ?? {})
  if ('problem' in loaded) return { svg: null, pages: null, findings: [loaded.problem] }
  const inspection = await inspect(loaded.bytes, { name: path.basename(file), page, ...read })
  if (inspection.svg === null || out === '-') return inspection
  if (isSame(file, out)) throw new CannotWrite(out, 'it is the file to be drawn')
  writeWhole(out, [inspection.svg])
  return inspection
}
