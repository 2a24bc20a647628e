/** The record before each entry of an archive: its signature, and where the length of the name and the name stand. */
const LOCAL = { signature: 'PK\u0003\u0004', nameLength: 26, name: 30 }
const SIZE = 18
/** Entries looked at before giving up: a word processor's parts stand at the front. */
const MOST = 2000

/** Folder of the main part in the packages that look alike from outside. */
const FOLDERS = /^[\\/]?(word|xl|ppt|visio)[\\/]/i

/** Names of the entries. An archive inside an entry is jumped over where the entry's size is known. */
function* names(buffer: Buffer): Generator<string> {
  const { signature, nameLength, name } = LOCAL
  let at = buffer.indexOf(signature, 0, 'latin1')
  for (let seen = 0; at >= 0 && at + name <= buffer.length && seen < MOST; seen++) {
    const length = buffer.readUInt16LE(at + nameLength)
    yield buffer.toString('latin1', at + name, at + name + Math.min(length, 300))
    const extra = buffer.readUInt16LE(at + nameLength + 2)
    const size = buffer.readUInt32LE(at + SIZE)
    at = buffer.indexOf(signature, at + name + length + extra + (size < buffer.length ? size : 0), 'latin1')
  }
}

/**
 * Whether bytes are a word processor's package: the first entry in a folder of an office program is in `word/`. A file that was cut short has
 * no directory any more; its local records say what it was.
 */
export function isWordPackage(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.toString('latin1', 0, 4) !== LOCAL.signature) return false
  for (const name of names(buffer)) {
    const folder = FOLDERS.exec(name)?.[1]
    if (folder !== undefined) return folder.toLowerCase() === 'word'
  }
  return false
}
