import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Destination } from '../../page-source.ts'
import { DEEPEST_ENTRY, inReadingOrder, MOST_ENTRIES } from '../destinations.ts'

type Entry = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]
type Pointed = Pick<Destination, 'page' | 'top'>

/** Follows destinations to pages; each page is asked for once. */
class Pages {
  readonly #document: PDFDocumentProxy
  readonly #found = new Map<string, { page: number; top: number } | null>()
  constructor(document: PDFDocumentProxy) {
    this.#document = document
  }

  /** What `[page, { name: kind }, left, top, …]` points to (ISO 32000-1, 12.3.2.2); null for no page of the file. */
  async pointed(destination: readonly unknown[]): Promise<Pointed | null> {
    const [target, kind, , y] = destination
    const key = JSON.stringify(target)
    if (!this.#found.has(key)) this.#found.set(key, await this.#page(target).catch(() => null))
    const found = this.#found.get(key) ?? null
    if (found === null) return null
    const isPlace = (kind as { name?: unknown } | null)?.name === 'XYZ' && typeof y === 'number'
    return { page: found.page, top: isPlace ? Math.fround(found.top) - Math.fround(y) : null }
  }

  async #page(target: unknown): Promise<{ page: number; top: number }> {
    const index = typeof target === 'number' ? target : await this.#document.getPageIndex(target as { num: number; gen: number })
    const page = await this.#document.getPage(index + 1)
    return { page: index + 1, top: page.view[3] ?? 0 }
  }
}

/** The entries of the file's outline in order, then its named destinations. */
export async function readDestinations(document: PDFDocumentProxy): Promise<Destination[]> {
  const pages = new Pages(document)
  const named = (await document.getDestinations().catch(() => null)) as Readonly<Record<string, unknown[]>> | null
  const found: Destination[] = []
  let visited = 0
  const visit = async (entries: readonly Entry[], level: number): Promise<void> => {
    for (const { title, dest, items } of entries) {
      if (visited++ >= MOST_ENTRIES || level > DEEPEST_ENTRY) return
      const explicit = typeof dest === 'string' ? named?.[dest] : dest
      const pointed = Array.isArray(explicit) ? await pages.pointed(explicit) : null
      if (pointed !== null) found.push({ name: title.trim(), level, ...pointed })
      await visit(items as readonly Entry[], level + 1)
    }
  }
  await visit((await document.getOutline().catch(() => null)) ?? [], 1)
  const names: Destination[] = []
  for (const [name, explicit] of Object.entries(named ?? {}).slice(0, MOST_ENTRIES)) {
    const pointed = Array.isArray(explicit) ? await pages.pointed(explicit) : null
    if (pointed !== null) names.push({ name, level: 0, ...pointed })
  }
  return [...found, ...inReadingOrder(names)]
}
