import { parsers } from '../parsers/index.ts'
import type { Parser } from '../parsers/parser.ts'
import type { Finding } from '../schemas/finding.ts'
import { finding } from '../schemas/findings/index.ts'
import { unsupportedFormat, unsupportedFormats } from './unsupported.ts'

/** Extensions under which disclosures are published, read or not: in a folder such a file is never passed over in silence. */
export const documentExtensions: ReadonlySet<string> = new Set([
  ...parsers.flatMap((parser) => parser.extensions),
  ...unsupportedFormats.flatMap((format) => format.extensions),
])

export interface Detected {
  readonly parser: Parser | null
  readonly findings: Finding[]
}

const extensionOf = (name: string): string => /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? ''

/** Which parser reads the bytes: leading bytes first, the name's extension only to warn of a mismatch. */
export function detect(bytes: Uint8Array, name: string): Detected {
  const parser = parsers.find((each) => each.recognises(bytes)) ?? null
  const extension = extensionOf(name)
  // Text takes what nobody else does: bytes that are known to be something else are not its own.
  const unsupported = parser === null || parser.id === 'text' ? unsupportedFormat(bytes) : null
  if (unsupported !== null) {
    return { parser: null, findings: [finding('input/unsupported-format', { format: unsupported.name, advice: unsupported.advice })] }
  }
  const mismatch = parser !== null && documentExtensions.has(extension) && !parser.extensions.includes(extension)
  return { parser, findings: mismatch ? [finding('input/extension-mismatch', { extension, format: parser.id })] : [] }
}
