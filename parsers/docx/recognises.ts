const SIGNATURE = 'PK\u0003\u0004'
/** Fixed part of a local file header; the entry's name follows it. */
const HEADER = 30
/** Entries looked at before giving up: a word processor's parts stand at the front. */
const MOST = 2000

/** Folder of the main part in the packages that look alike from outside. */
const FOLDERS = /^[\\/]?(word|xl|ppt|visio)[\\/]/i

/**
 * Whether bytes are a word processor's package: the first entry in a folder of an office program is in `word/`. Local headers are read rather
 * than the archive's directory, so that a file cut short is known for what it was.
 */
export function isWordPackage(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.toString('latin1', 0, 4) !== SIGNATURE) return false
  for (let at = 0, seen = 0; at >= 0 && seen < MOST; at = buffer.indexOf(SIGNATURE, at + 4, 'latin1'), seen++) {
    if (at + HEADER > buffer.length) return false
    const name = buffer.toString('latin1', at + HEADER, at + HEADER + Math.min(buffer.readUInt16LE(at + 26), 300))
    const folder = FOLDERS.exec(name)?.[1]
    if (folder !== undefined) return folder.toLowerCase() === 'word'
  }
  return false
}
