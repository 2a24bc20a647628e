/** A file saved more often than this is followed no further. */
const MOST_SECTIONS = 1000
/** Bytes in which the dictionary of a section is looked for. */
const DICTIONARY = 4096

const latin1 = (bytes: Buffer, from: number, length: number): string => bytes.toString('latin1', from, from + length)

/** Whether an object begins at an offset. */
const isObject = (bytes: Buffer, at: number, number: number): boolean =>
  Number(/^\s*(\d+)\s+\d+\s+obj\b/.exec(latin1(bytes, at, 40))?.[1] ?? -1) === number

/** What a section of cross references names: the offset of the one before it, and of the one that stands beside it. Null if it is no section. */
function readSection(bytes: Buffer, at: number, base: number): { next: number[] } | null {
  const head = latin1(bytes, at, 64)
  let dictionary = at
  if (/^\s*xref\b/.test(head)) {
    dictionary = afterTable(bytes, at + head.indexOf('xref') + 4, base)
    if (dictionary < 0) return null
  } else if (!/^\s*\d+\s+\d+\s+obj\b/.test(head) || !latin1(bytes, at, DICTIONARY).includes('/XRef')) return null
  const text = latin1(bytes, dictionary, DICTIONARY).split(/\bstream\b|\bstartxref\b/, 1)[0] ?? ''
  return { next: [...text.matchAll(/\/(?:Prev|XRefStm)\s+(\d+)/g)].map((match) => Number(match[1])) }
}

/** The offset of the dictionary behind a table of cross references; -1 if the table is not what it should be, or leads past its objects. */
function afterTable(bytes: Buffer, from: number, base: number): number {
  let at = from
  for (;;) {
    const subsection = /^\s*(\d+)\s+(\d+)\s*/.exec(latin1(bytes, at, 64))
    if (subsection === null) return /^\s*trailer\b/.test(latin1(bytes, at, 64)) ? at : -1
    const [whole, first, count] = [subsection[0], Number(subsection[1]), Number(subsection[2])]
    at += whole.length
    for (let index = 0; index < count; index++, at += 20) {
      const entry = /^(\d{10}) \d{5} ([nf])/.exec(latin1(bytes, at, 20))
      if (entry === null) return -1
      const offset = Number(entry[1])
      // Some producers list objects they do not have at offset 0.
      if (entry[2] === 'n' && offset > 0 && !isObject(bytes, base + offset, first + index)) return -1
    }
  }
}

/**
 * Whether the cross references of a PDF, from the last `startxref` back through every earlier save, lead to sections and objects that are there
 * (ISO 32000-1, 7.5.4 to 7.5.8). Engines search a file whose references do not and say nothing of it. Entries of compressed sections are not
 * looked at: a shift or a cut shows already in where the section stands.
 */
export function isIntact(file: Uint8Array): boolean {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const last = bytes.lastIndexOf('startxref')
  const start = last < 0 ? null : /^startxref\s+(\d+)/.exec(latin1(bytes, last, 64))
  if (start === null) return false
  // Offsets count from the header where something stands before it.
  const header = Math.max(0, bytes.subarray(0, 1024).indexOf('%PDF-'))
  for (const base of new Set([header, 0])) if (sectionsHold(bytes, Number(start[1]), base)) return true
  return false
}

function sectionsHold(bytes: Buffer, start: number, base: number): boolean {
  const open = [start]
  const seen = new Set<number>()
  while (open.length > 0 && seen.size < MOST_SECTIONS) {
    const offset = open.pop() ?? 0
    if (seen.has(offset)) continue
    seen.add(offset)
    const section = readSection(bytes, base + offset, base)
    if (section === null) return false
    open.push(...section.next)
  }
  return true
}
