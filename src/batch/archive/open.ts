import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { type Entry, fromBuffer, open as openFile, type ZipFile } from 'yauzl'
import { finding } from '../../../schemas/findings/index.ts'
import { Refused } from '../refused.ts'
import { ARCHIVE_LIMITS } from './limits.ts'

/** An open archive with its list. */
export interface Archive {
  readonly entries: readonly Entry[]
  /** Unpacks one entry of at most so many bytes; throws Refused. */
  readonly read: (entry: Entry, limit: number) => Promise<Uint8Array>
  readonly close: () => void
}

const OPTIONS = { lazyEntries: true, autoClose: false, validateEntrySizes: true, decodeStrings: false } as const

const open = (source: string | Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const done = (error: Error | null, zip: ZipFile): void => (error ? reject(error) : resolve(zip))
    if (typeof source === 'string') openFile(source, OPTIONS, done)
    else fromBuffer(Buffer.from(source.buffer, source.byteOffset, source.byteLength), OPTIONS, done)
  })

const listOf = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.once('end', () => resolve(entries))
    zip.once('error', reject)
    zip.readEntry()
  })

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))))

/** Unpacks one entry: what the list declares is not believed, its check sum is. */
async function unpack(zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of await streamOf(zip, entry)) {
    size += (chunk as Buffer).length
    if (size > limit) throw new Refused(finding('input/too-large', { bytes: size, limit }))
    chunks.push(chunk as Buffer)
  }
  const bytes = Buffer.concat(chunks)
  if (crc32(bytes) !== entry.crc32) throw new Refused(finding('batch/archive-damaged', { reason: 'a check sum is wrong' }))
  return bytes
}

/** What a library says of a damaged archive, as a refusal. */
const refusal = (error: unknown): Refused =>
  error instanceof Refused
    ? error
    : new Refused(finding('batch/archive-damaged', { reason: error instanceof Error ? error.message : String(error) }))

/** Opens an archive and reads its list; throws Refused. */
export async function openArchive(source: string | Uint8Array): Promise<Archive> {
  let zip: ZipFile | null = null
  try {
    const opened = await open(source)
    zip = opened
    const { entryCount } = opened
    if (entryCount > ARCHIVE_LIMITS.entries)
      throw new Refused(finding('batch/archive-limit', { reason: `${entryCount} entries; the limit is ${ARCHIVE_LIMITS.entries}` }))
    const entries = await listOf(opened)
    return {
      entries,
      read: (entry, limit) =>
        unpack(opened, entry, limit).catch((error: unknown) => {
          throw refusal(error)
        }),
      close: () => opened.close(),
    }
  } catch (error) {
    zip?.close()
    throw refusal(error)
  }
}
