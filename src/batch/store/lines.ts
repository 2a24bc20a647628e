import { closeSync, openSync, readSync } from 'node:fs'

/** Where a line lies in a file, in bytes, its end of line left out. */
export interface Span {
  readonly start: number
  readonly length: number
}

const CHUNK = 1 << 16
const END = 10

/** Every whole line of a file with its place; what stands behind the last end of line was being written when the writer was stopped, and is no line. */
export function* wholeLines(file: string): Iterable<Span & { readonly text: string }> {
  const handle = openSync(file, 'r')
  try {
    const chunk = Buffer.alloc(CHUNK)
    let rest = Buffer.alloc(0)
    let start = 0
    for (let size = readSync(handle, chunk); size > 0; size = readSync(handle, chunk)) {
      let from = 0
      for (let end = chunk.subarray(0, size).indexOf(END); end >= 0; end = chunk.subarray(0, size).indexOf(END, from)) {
        const line = Buffer.concat([rest, chunk.subarray(from, end)])
        yield { start, length: line.length, text: line.toString('utf8') }
        start += line.length + 1
        rest = Buffer.alloc(0)
        from = end + 1
      }
      rest = Buffer.concat([rest, chunk.subarray(from, size)])
    }
  } finally {
    closeSync(handle)
  }
}
