/** A format known by its bytes that no parser reads, with what to do about it. */
export interface Unsupported {
  readonly name: string
  readonly extensions: readonly string[]
  /** Any of these begins the file, with or without a byte order mark and blanks. */
  readonly starts: readonly string[]
  /** Any of these stands in it; formats that share a container are told apart so. */
  readonly holds?: readonly string[]
  readonly advice: string
}

const ZIP = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008']
const COMPOUND = ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1']
const HTML = ['<!doctype html', '<html', '<!DOCTYPE HTML', '<!DOCTYPE html', '<HTML', 'MIME-Version:']
const AS_DOCX = 'open it in Word, WPS Office or LibreOffice and save it as .docx (or: soffice --headless --convert-to docx FILE)'
const RECOGNISE = 'run a text recognition tool on it'

/** Names of streams in a compound file are stored in two bytes a character. */
const wide = (text: string): string => [...text].map((char) => `${char}\u0000`).join('')

/** Formats under which disclosures are published or mistaken for others; where several match the first counts. */
export const unsupportedFormats: readonly Unsupported[] = [
  {
    name: 'an Excel workbook (XLSX)',
    extensions: ['.xlsx', '.xlsm', '.et'],
    starts: ZIP,
    holds: ['xl/workbook', 'xl/worksheets'],
    advice: 'save each sheet as text with tabs',
  },
  { name: 'a PowerPoint presentation (PPTX)', extensions: ['.pptx'], starts: ZIP, holds: ['ppt/presentation'], advice: 'save its text' },
  {
    name: 'an OFD document',
    extensions: ['.ofd'],
    starts: ZIP,
    holds: ['OFD.xml'],
    advice: 'print it to PDF, or save it as .docx with an OFD reader',
  },
  {
    name: 'an OpenDocument file (ODT, ODS)',
    extensions: ['.odt', '.ods'],
    starts: ZIP,
    holds: ['application/vnd.oasis.opendocument'],
    advice: AS_DOCX,
  },
  { name: 'a ZIP archive', extensions: ['.zip'], starts: ZIP, advice: 'unpack it; if it should be a Word file, download it again' },
  {
    name: 'an encrypted Office file',
    extensions: [],
    starts: COMPOUND,
    holds: [wide('EncryptedPackage'), wide('EncryptionInfo')],
    advice: 'open it with its password and save it without one',
  },
  {
    name: 'a legacy Word file (.doc)',
    extensions: ['.doc', '.dot', '.wps'],
    starts: COMPOUND,
    holds: [wide('WordDocument')],
    advice: AS_DOCX,
  },
  {
    name: 'a legacy Excel workbook (.xls)',
    extensions: ['.xls'],
    starts: COMPOUND,
    holds: [wide('Workbook'), wide('Book')],
    advice: 'save each sheet as text with tabs',
  },
  { name: 'a legacy Microsoft Office or WPS file', extensions: [], starts: COMPOUND, advice: AS_DOCX },
  { name: 'an RTF file', extensions: ['.rtf'], starts: ['{\\rtf'], advice: AS_DOCX },
  { name: 'an HTML page', extensions: ['.html', '.htm', '.mht'], starts: HTML, advice: 'save its text, or the file attached to it' },
  {
    name: 'a Word file in a single XML file',
    extensions: [],
    starts: ['<?xml'],
    holds: ['progid="Word.Document"', 'schemas.microsoft.com/office/2006/xmlPackage', 'schemas.microsoft.com/office/word/2003/wordml'],
    advice: AS_DOCX,
  },
  { name: 'an HTML page', extensions: [], starts: ['<?xml'], holds: ['<html'], advice: 'save its text, or the file attached to it' },
  { name: 'an XML file', extensions: ['.xml'], starts: ['<?xml'], advice: 'save its text' },
  { name: 'a JPEG image', extensions: ['.jpg', '.jpeg'], starts: ['\u00ff\u00d8\u00ff'], advice: RECOGNISE },
  { name: 'a PNG image', extensions: ['.png'], starts: ['\u0089PNG'], advice: RECOGNISE },
  { name: 'a TIFF image', extensions: ['.tif', '.tiff'], starts: ['II*\u0000', 'MM\u0000*'], advice: RECOGNISE },
  { name: 'a RAR archive', extensions: ['.rar'], starts: ['Rar!\u001a\u0007'], advice: 'unpack it' },
  { name: 'a 7z archive', extensions: ['.7z'], starts: ['7z\u00bc\u00af\u0027\u001c'], advice: 'unpack it' },
  { name: 'a gzip archive', extensions: ['.gz'], starts: ['\u001f\u008b'], advice: 'unpack it' },
]

/** Leading blanks and a byte order mark come before the first tag of a page saved from a browser. */
const LEADING = 64
/** Bytes looked at for what a container holds: names stand at the front of text, and anywhere in a compound file or an archive. */
const FRONT = 4096

/** The format of bytes no parser takes; null where they are none of those known. */
export function unsupportedFormat(bytes: Uint8Array): Unsupported | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = buffer.toString('latin1', 0, LEADING)
  const trimmed = start.replace(/^(\u00ef\u00bb\u00bf)?\s*/, '')
  const held = (text: string): boolean => {
    const binary = start.startsWith('PK') || start.startsWith(COMPOUND[0] ?? '')
    return (binary ? buffer : buffer.subarray(0, FRONT)).includes(text, 0, 'latin1')
  }
  const begins = unsupportedFormats.filter(({ starts }) => starts.some((magic) => start.startsWith(magic) || trimmed.startsWith(magic)))
  return begins.find(({ holds }) => holds === undefined || holds.some(held)) ?? null
}
