import type { Destination } from '../../page-source.ts'
import { DEEPEST_ENTRY, inReadingOrder, MOST_ENTRIES } from '../destinations.ts'
import type { Pdfium } from './library.ts'

const LONGEST = 1000

/** Text the module writes at an address, as UTF-16. `write` gives its bytes; nothing is written where there is no room. */
function textOf(lib: Pdfium, length: number, write: (address: number) => void): string {
  if (length < 2) return ''
  const address = lib.malloc(length)
  write(address)
  const text = new TextDecoder('utf-16le').decode(lib.bytes().slice(address, address + length))
  lib.free(address)
  return text.replace(/\0+$/, '').trim()
}

/**
 * The entries of the file's outline in order, then its named destinations. `scratch` is room for 64 bytes; `heightOf` gives the top of a page in
 * the file's coordinates.
 */
export function readDestinations(lib: Pdfium, document: number, scratch: number, heightOf: (page: number) => number): Destination[] {
  const pointed = (target: number): Pick<Destination, 'page' | 'top'> | null => {
    const page = target === 0 ? -1 : lib.FPDFDest_GetDestPageIndex(document, target)
    if (page < 0) return null
    const located =
      lib.FPDFDest_GetLocationInPage(target, scratch, scratch + 4, scratch + 8, scratch + 12, scratch + 16, scratch + 20) !== 0
    const hasY = located && lib.view().getInt32(scratch + 4, true) !== 0
    return { page: page + 1, top: hasY ? heightOf(page + 1) - lib.view().getFloat32(scratch + 16, true) : null }
  }
  const title = (entry: number): string => {
    const length = Math.min(lib.FPDFBookmark_GetTitle(entry, 0, 0), LONGEST * 2)
    return textOf(lib, length, (address) => lib.FPDFBookmark_GetTitle(entry, address, length))
  }
  const found: Destination[] = []
  let visited = 0
  const visit = (parent: number, level: number): void => {
    for (
      let entry = lib.FPDFBookmark_GetFirstChild(document, parent);
      entry !== 0 && visited < MOST_ENTRIES && level <= DEEPEST_ENTRY;
      entry = lib.FPDFBookmark_GetNextSibling(document, entry)
    ) {
      visited++
      const at = pointed(lib.FPDFBookmark_GetDest(document, entry))
      if (at !== null) found.push({ name: title(entry), level, ...at })
      visit(entry, level + 1)
    }
  }
  visit(0, 1)
  return [...found, ...inReadingOrder(namesOf(lib, document, scratch, pointed))]
}

function namesOf(
  lib: Pdfium,
  document: number,
  scratch: number,
  pointed: (target: number) => Pick<Destination, 'page' | 'top'> | null,
): Destination[] {
  const names: Destination[] = []
  const count = Math.min(lib.FPDF_CountNamedDests(document), MOST_ENTRIES)
  for (let index = 0; index < count; index++) {
    // Asked without room for the name, the module gives how many bytes it needs.
    lib.view().setInt32(scratch, 0, true)
    lib.FPDF_GetNamedDest(document, index, 0, scratch)
    const length = lib.view().getInt32(scratch, true)
    if (length < 2 || length > LONGEST * 2) continue
    let target = 0
    const name = textOf(lib, length, (address) => {
      target = lib.FPDF_GetNamedDest(document, index, address, scratch)
    })
    const at = pointed(target)
    if (at !== null) names.push({ name, level: 0, ...at })
  }
  return names
}
