import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import type { Finding } from '../../schemas/finding.ts'
import { finding } from '../../schemas/findings/index.ts'
import type { Limits } from '../parser.ts'

/** The XML parts of a package by name: lower case, with forward slashes and none in front, because programs do not agree on them. */
export type Parts = ReadonlyMap<string, Uint8Array>

/** Only XML is ever inflated: pictures and embedded files are not read, however large they are. */
const IS_XML = /\.(xml|rels)$/
/** More entries than any word processor writes. */
const MAX_ENTRIES = 20_000

class Refused extends Error {
  readonly because: Finding
  constructor(because: Finding) {
    super(because.code)
    this.because = because
  }
}

const open = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true, decodeStrings: false }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    )
  })

const nextEntry = (zip: ZipFile): Promise<Entry | null> =>
  new Promise((resolve, reject) => {
    const done = (settle: () => void): void => {
      zip.removeAllListeners()
      settle()
    }
    zip.once('entry', (entry: Entry) => done(() => resolve(entry)))
    zip.once('end', () => done(() => resolve(null)))
    zip.once('error', (error: Error) => done(() => reject(error)))
    zip.readEntry()
  })

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))))

/** Names are told apart by the format regardless of case. */
const nameOf = (entry: Entry): string =>
  new TextDecoder()
    .decode(entry.fileName as unknown as Uint8Array)
    .replaceAll('\\', '/')
    .replace(/^\/+/, '')
    .toLowerCase()

/** Inflates one entry and stops at the first byte beyond the limit: what the archive declares is not believed, its check sum is. */
async function inflate(zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of await streamOf(zip, entry)) {
    size += (chunk as Buffer).length
    if (size > limit) throw new Refused(finding('docx/unpacks-too-large', { part: nameOf(entry), limit }))
    chunks.push(chunk as Buffer)
  }
  const bytes = Buffer.concat(chunks)
  if (crc32(bytes) !== entry.crc32) throw new Refused(finding('docx/damaged', { reason: `the check sum of ${nameOf(entry)} is wrong` }))
  return bytes
}

/** Inflates the XML parts of a package within the limits, or says why it cannot be. */
export async function unpack(bytes: Uint8Array, limits: Limits): Promise<{ parts: Parts } | { problem: Finding }> {
  const parts = new Map<string, Uint8Array>()
  let total = 0
  try {
    const zip = await open(bytes)
    if (zip.entryCount > MAX_ENTRIES) return { problem: finding('docx/damaged', { reason: `${zip.entryCount} entries` }) }
    for (let entry = await nextEntry(zip); entry !== null; entry = await nextEntry(zip)) {
      const name = nameOf(entry)
      if (!IS_XML.test(name)) continue
      if (parts.has(name)) return { problem: finding('docx/damaged', { reason: `two parts are named ${name}` }) }
      if (entry.isEncrypted()) return { problem: finding('docx/encrypted') }
      const part = await inflate(zip, entry, Math.min(limits.maxEntryBytes, limits.maxUnpackedBytes - total))
      total += part.length
      parts.set(name, part)
    }
    return { parts }
  } catch (error) {
    if (error instanceof Refused) return { problem: error.because }
    return { problem: finding('docx/damaged', { reason: error instanceof Error ? error.message : String(error) }) }
  }
}
