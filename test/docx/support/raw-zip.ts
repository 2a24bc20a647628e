import { constants, crc32, deflateRawSync } from 'node:zlib'

/** One entry of an archive written byte by byte: what a ZIP library would not write is set by hand. */
export interface RawEntry {
  readonly name: string
  readonly content: string | Uint8Array
  readonly stored?: boolean
  /** The data as deflated already; `content` is then only what its check sum is of. */
  readonly packed?: Uint8Array
  /** Bits of the general purpose flag besides that of UTF-8 names: 1 for encrypted. */
  readonly flags?: number
  /** Size said to come out when unpacked, where it is a lie. */
  readonly declaredSize?: number
  /** Check sum, where it is a lie. */
  readonly declaredCrc?: number
  /** Sizes stand behind the data, as a program writes that does not know them before. */
  readonly descriptor?: boolean
  /** Sizes stand in the extra field of large archives. */
  readonly zip64?: boolean
}

const UTF8 = 0x800
const DESCRIPTOR = 0x8
const UNKNOWN = 0xffffffff

const uint16 = (...values: number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 2)
  values.forEach((value, index) => void buffer.writeUInt16LE(value, index * 2))
  return buffer
}
const uint32 = (...values: number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => void buffer.writeUInt32LE(value, index * 4))
  return buffer
}
const uint64 = (...values: number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 8)
  values.forEach((value, index) => void buffer.writeBigUInt64LE(BigInt(value), index * 8))
  return buffer
}

/** The local part of an entry, and its line in the directory once its offset is known. */
function written(entry: RawEntry): { local: Buffer; central: (offset: number) => Buffer } {
  const { stored = false, descriptor = false, zip64 = false } = entry
  const content = typeof entry.content === 'string' ? Buffer.from(entry.content) : Buffer.from(entry.content)
  const data = Buffer.from(entry.packed ?? (stored ? content : deflateRawSync(content)))
  const name = Buffer.from(entry.name)
  const crc = entry.declaredCrc ?? crc32(content)
  const size = entry.declaredSize ?? content.length
  const sizes = zip64 ? uint32(UNKNOWN, UNKNOWN) : uint32(data.length, size)
  const head = (known: boolean): Buffer =>
    Buffer.concat([
      uint16(zip64 ? 45 : 20, UTF8 | (descriptor ? DESCRIPTOR : 0) | (entry.flags ?? 0), stored ? 0 : 8, 0, 0x21),
      known ? uint32(crc) : uint32(0),
      known ? sizes : uint32(0, 0),
    ])
  const extra = zip64 ? Buffer.concat([uint16(1, 16), uint64(size, data.length)]) : Buffer.alloc(0)
  const local = Buffer.concat([
    uint32(0x04034b50),
    head(!descriptor),
    uint16(name.length, extra.length),
    name,
    extra,
    data,
    descriptor ? uint32(0x08074b50, crc, data.length, size) : Buffer.alloc(0),
  ])
  const central = (offset: number): Buffer =>
    Buffer.concat([
      uint32(0x02014b50),
      uint16(zip64 ? 45 : 20),
      head(true),
      uint16(name.length, extra.length, 0, 0, 0),
      uint32(0, offset),
      name,
      extra,
    ])
  return { local, central }
}

/** Writes an archive of entries as they are said to be; `zip64` writes the end records of large archives. */
export function rawZip(entries: readonly RawEntry[], { zip64 = false } = {}): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { local, central } of entries.map(written)) {
    directory.push(central(offset))
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const { length } = entries
  const end64 = Buffer.concat([
    uint32(0x06064b50),
    uint64(44),
    uint16(45, 45),
    uint32(0, 0),
    uint64(length, length, central.length, offset),
    uint32(0x07064b50, 0),
    uint64(offset + central.length),
    uint32(1),
  ])
  const end = zip64
    ? Buffer.concat([end64, uint32(0x06054b50), uint16(0, 0, 0xffff, 0xffff), uint32(UNKNOWN, UNKNOWN), uint16(0)])
    : Buffer.concat([uint32(0x06054b50), uint16(0, 0, length, length), uint32(central.length, offset), uint16(0)])
  return Buffer.concat([...locals, central, end])
}

/** Parts by name as entries, each with the same peculiarities. */
export const entriesOf = (parts: Readonly<Record<string, string | Uint8Array>>, how: Partial<RawEntry> = {}): RawEntry[] =>
  Object.entries(parts).map(([name, content]) => ({ name, content, ...how }))

const MIB = 1024 * 1024

/** Zeros, deflated: a piece is written again and again, so that no memory is needed for what comes out. */
export function deflatedZeros(megabytes: number): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(MIB), { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array.from({ length: megabytes }, () => piece), deflateRawSync(Buffer.alloc(0))])
}
