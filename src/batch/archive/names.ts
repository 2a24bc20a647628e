import { ARCHIVE_LIMITS } from './limits.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })
const gb18030 = new TextDecoder('gb18030')
/** What would drive a terminal. */
export const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g

/** The name of an entry, with forward slashes. Chinese tools write GBK without saying so: what is no UTF-8 is read as that. */
export function decodeName(raw: Uint8Array): string {
  let name: string
  try {
    name = utf8.decode(raw)
  } catch {
    name = gb18030.decode(raw)
  }
  return name.replaceAll('\\', '/')
}

/** What forbids a name as a path below a folder; null if nothing does. */
export function nameProblem(name: string): string | null {
  if (name.length > ARCHIVE_LIMITS.name) return `its name has ${name.length} characters`
  if (name.search(CONTROLS) >= 0) return 'its name holds control characters'
  if (/^(\/|[A-Za-z]:)/.test(name)) return 'its name is an absolute path'
  const parts = name.split('/')
  if (parts.includes('..') || parts.includes('.')) return 'its name leads out of the archive'
  return parts.includes('') ? 'its name has an empty part' : null
}
