import type { Finding } from '../../schemas/finding.ts'
import { finding } from '../../schemas/findings/index.ts'

interface Decoded {
  readonly text: string
  readonly findings: Finding[]
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })
const lossyUtf8 = new TextDecoder('utf-8')
const lossyGb = new TextDecoder('gb18030')

const attempt = (decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string | null => {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

const MAX_PLACES = 20
const places = (lines: readonly number[]) => lines.slice(0, MAX_PLACES).map((line) => ({ line }))

/** UTF-16 by its mark, or by the zero bytes that ASCII digits, tabs and line feeds leave at one parity. */
function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) < sample.length / 20 || Math.min(even, odd) > Math.max(even, odd) / 20) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** The last bytes that begin a UTF-8 character but do not finish it: a cut file must not make the whole of it look like another encoding. */
function danglingBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
    if (byte < 0x80) return 0
  }
  return 0
}

// GB18030 pairs that happen to be valid UTF-8 give Latin, Greek or Arabic letters; Chinese in UTF-8 always has three-byte characters.
const CHINESE = /[\u2e80-\u9fff\uff00-\uffef]/
const CHINESE_RUN = /[\u2e80-\u9fff\uff00-\uffef]/g

type LineEncoding = 'ascii' | 'utf8' | 'gb' | 'bad'

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

function isAscii(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index++) if ((bytes[index] as number) >= 0x80) return false
  return true
}

/** One line: UTF-8 if it can be and makes Chinese, else GB18030; where damage keeps it from being either, whichever is damaged less. */
function decodeLine(bytes: Uint8Array): { text: string; encoding: LineEncoding } {
  if (isAscii(bytes)) return { text: lossyUtf8.decode(bytes), encoding: 'ascii' }
  // Decoders that throw cost a hundred times as much: on a long file each of whose lines fails that is minutes.
  const utf8 = lossyUtf8.decode(bytes)
  const gb = lossyGb.decode(bytes)
  const broken = countOf(utf8, /\ufffd/g)
  const gbBroken = countOf(gb, /\ufffd/g)
  if (broken === 0 && (gbBroken > 0 || CHINESE.test(utf8))) return { text: utf8, encoding: 'utf8' }
  // GB18030 takes nearly any pair of bytes: a UTF-8 line with one damaged byte would come out as other, wrong Chinese words.
  const damagedUtf8 = broken > 0 && countOf(utf8, CHINESE_RUN) > 2 * broken
  if (!damagedUtf8 && gbBroken === 0) return { text: gb, encoding: 'gb' }
  return { text: damagedUtf8 || broken <= gbBroken ? utf8 : gb, encoding: 'bad' }
}

/** Bytes that are not UTF-8 as a whole, line by line. A line feed or a carriage return is never half of a character in either encoding. */
function decodeByLine(bytes: Uint8Array): Decoded {
  const pieces: string[] = []
  const lines: Record<LineEncoding, number[]> = { ascii: [], utf8: [], gb: [], bad: [] }
  let number = 1
  for (let start = 0, end = 0; start < bytes.length; start = end + 1) {
    end = start
    while (end < bytes.length && bytes[end] !== 0x0a && bytes[end] !== 0x0d) end++
    const { text, encoding } = decodeLine(bytes.subarray(start, end))
    lines[encoding].push(number)
    pieces.push(text, end < bytes.length ? String.fromCharCode(bytes[end] as number) : '')
    const inLineEnd = bytes[end] === 0x0d && (bytes[end + 1] === 0x0a || (bytes[end + 1] === 0x0d && bytes[end + 2] === 0x0a))
    if (!inLineEnd) number++
  }
  const { utf8, gb, bad } = lines
  const findings: Finding[] = []
  if (utf8.length > 0 && gb.length > 0) {
    const [fewer, encoding] = utf8.length < gb.length ? [utf8, 'UTF-8'] : [gb, 'GB18030']
    findings.push(finding('text/mixed-encodings', { count: fewer.length, encoding }, places(fewer)))
  } else if (gb.length > 0) findings.push(finding('text/encoding', { encoding: 'GB18030' }))
  if (bad.length > 0) findings.push(finding('text/undecodable', { count: bad.length }, places(bad)))
  return { text: pieces.join(''), findings }
}

/** Bytes to text: UTF-8, UTF-16 or GB18030 (which holds GBK and GB2312), with or without a mark. Line ends become line feeds. */
export function decode(bytes: Uint8Array): Decoded {
  const decoded = decodeBytes(bytes)
  // Two returns before a line feed are one line end that was converted twice.
  const text = decoded.text.includes('\r') ? decoded.text.replace(/\r?\r\n|\r/g, '\n') : decoded.text
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text, findings: decoded.findings }
}

function decodeBytes(bytes: Uint8Array): Decoded {
  const label = utf16Label(bytes)
  if (label !== null) {
    const text = new TextDecoder(label).decode(bytes)
    const bad = text.endsWith('\ufffd') ? [finding('text/undecodable', { count: 1 }, [{ line: text.split('\n').length }])] : []
    return { text, findings: [finding('text/encoding', { encoding: label.toUpperCase() }), ...bad] }
  }
  const utf8 = attempt(strictUtf8, bytes)
  // A short text of another encoding can be UTF-8 by accident, but then not one of its characters is Chinese.
  if (utf8 !== null && (CHINESE.test(utf8) || isAscii(bytes))) return { text: utf8, findings: [] }
  const cut = danglingBytes(bytes)
  const whole = cut > 0 ? attempt(strictUtf8, bytes.subarray(0, bytes.length - cut)) : null
  if (whole !== null && CHINESE.test(whole)) {
    return { text: `${whole}\ufffd`, findings: [finding('text/undecodable', { count: 1 }, [{ line: whole.split('\n').length }])] }
  }
  return decodeByLine(bytes)
}
