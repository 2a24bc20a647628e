import { Document } from '../schemas/document.ts'

/** Name of a saved document stage: `a.txt.document.json`. */
export const DOCUMENT_STAGE = '.document.json'

/** A document saved with `--stage document`, to go on from; null if the bytes are none. */
export function savedDocument(bytes: Uint8Array, name: string): Document | null {
  if (!name.endsWith(DOCUMENT_STAGE)) return null
  try {
    const result = Document.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return result.success ? result.data : null
  } catch {
    return null
  }
}
