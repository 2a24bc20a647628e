import { docxParser } from './docx/index.ts'
import type { Parser } from './parser.ts'
import { pdfParser } from './pdf/index.ts'
import { textParser } from './text/index.ts'

/** Every parser, in the order they are asked. Text comes last: it takes what no other recognises. */
export const parsers: readonly Parser[] = [docxParser, pdfParser, textParser]
