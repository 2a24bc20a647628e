import { finding } from '../../../schemas/findings/index.ts'
import { Refused } from '../refused.ts'
import { ARCHIVE_LIMITS } from './limits.ts'
import { type Archive, openArchive } from './open.ts'

/** Archives that stay open, outermost first: neighbours in a batch lie in one archive, and reading a list again for each would take the square of its length. */
let kept: { readonly key: string; readonly archive: Archive }[] = []

function keep(depth: number, key: string, archive: Archive): void {
  for (const each of kept.slice(depth)) each.archive.close()
  kept = [...kept.slice(0, depth), { key, archive }]
}

/** Bytes of the entry that the numbers lead to, one for each archive from the outermost; throws Refused. */
export async function readEntry(file: string, numbers: readonly number[], maxBytes: number): Promise<Uint8Array> {
  let source: string | Uint8Array = file
  for (const [depth, number] of numbers.entries()) {
    const key = [file, ...numbers.slice(0, depth)].join('\n')
    if (kept[depth]?.key !== key) keep(depth, key, await openArchive(source))
    const archive = kept[depth]?.archive
    const entry = archive?.entries[number]
    if (archive === undefined || entry === undefined) throw new Refused(finding('batch/archive-damaged', { reason: 'it has changed' }))
    const isLast = depth === numbers.length - 1
    // The inner archive of the file before is still open.
    if (!isLast && kept[depth + 1]?.key === `${key}\n${number}`) continue
    source = await archive.read(entry, isLast ? maxBytes : ARCHIVE_LIMITS.innerBytes)
  }
  if (typeof source === 'string') throw new RangeError('no entry is asked for')
  return source
}
