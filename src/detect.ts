import { parsers } from '../parsers/index.ts'
import type { Parser } from '../parsers/parser.ts'
import type { Finding } from '../schemas/finding.ts'
import { finding } from '../schemas/findings/index.ts'

/** Formats known by their leading bytes that have no parser, each with what to do about it. */
const UNSUPPORTED: readonly {
  readonly name: string
  readonly extensions: readonly string[]
  readonly starts: readonly string[]
  readonly advice: string
}[] = [
  { name: 'a PDF file', extensions: ['.pdf'], starts: ['%PDF-'], advice: 'convert it to text with a tool that keeps table cells apart' },
  {
    name: 'a ZIP-based file (DOCX, XLSX, OFD or an archive)',
    extensions: ['.docx', '.docm', '.xlsx', '.xlsm', '.ofd', '.zip'],
    starts: ['PK\u0003\u0004', 'PK\u0005\u0006'],
    advice: 'save it as plain text with a tab before each cell, or unpack the archive',
  },
  {
    name: 'a legacy Microsoft Office or WPS file',
    extensions: ['.doc', '.xls', '.wps', '.et'],
    starts: ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
    advice: 'open it in a word processor and save it as text',
  },
  { name: 'an RTF file', extensions: ['.rtf'], starts: ['{\\rtf'], advice: 'open it in a word processor and save it as text' },
  {
    name: 'an HTML page',
    extensions: ['.html', '.htm', '.mht'],
    starts: ['<!doctype html', '<html', '<!DOCTYPE HTML', '<!DOCTYPE html', '<HTML'],
    advice: 'save its text, or the file attached to it',
  },
  { name: 'an XML file', extensions: ['.xml'], starts: ['<?xml'], advice: 'save its text' },
  { name: 'a JPEG image', extensions: ['.jpg', '.jpeg'], starts: ['\u00ff\u00d8\u00ff'], advice: 'run a text recognition tool on it' },
  { name: 'a PNG image', extensions: ['.png'], starts: ['\u0089PNG'], advice: 'run a text recognition tool on it' },
  { name: 'a TIFF image', extensions: ['.tif', '.tiff'], starts: ['II*\u0000', 'MM\u0000*'], advice: 'run a text recognition tool on it' },
  { name: 'a RAR archive', extensions: ['.rar'], starts: ['Rar!\u001a\u0007'], advice: 'unpack it' },
  { name: 'a 7z archive', extensions: ['.7z'], starts: ['7z\u00bc\u00af\u0027\u001c'], advice: 'unpack it' },
  { name: 'a gzip archive', extensions: ['.gz'], starts: ['\u001f\u008b'], advice: 'unpack it' },
]

/** Extensions under which disclosures are published, read or not: in a folder such a file is never passed over in silence. */
export const documentExtensions: ReadonlySet<string> = new Set([
  ...parsers.flatMap((parser) => parser.extensions),
  ...UNSUPPORTED.flatMap((format) => format.extensions),
])

/** Leading blanks and a byte order mark come before the first tag of a page saved from a browser. */
const LEADING = 64

export interface Detected {
  readonly parser: Parser | null
  readonly findings: Finding[]
}

const extensionOf = (name: string): string => /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? ''

/** Which parser reads the bytes: leading bytes first, the name's extension only to warn of a mismatch. */
export function detect(bytes: Uint8Array, name: string): Detected {
  const start = String.fromCharCode(...bytes.subarray(0, LEADING))
  const trimmed = start.replace(/^(\u00ef\u00bb\u00bf)?\s*/, '')
  const unsupported = UNSUPPORTED.find((format) => format.starts.some((magic) => start.startsWith(magic) || trimmed.startsWith(magic)))
  const parser = parsers.find((each) => each.recognises(bytes)) ?? null
  const extension = extensionOf(name)
  if (unsupported !== undefined && parser?.id === 'text') {
    return { parser: null, findings: [finding('input/unsupported-format', { format: unsupported.name, advice: unsupported.advice })] }
  }
  const mismatch = parser !== null && documentExtensions.has(extension) && !parser.extensions.includes(extension)
  return { parser, findings: mismatch ? [finding('input/extension-mismatch', { extension, format: parser.id })] : [] }
}
