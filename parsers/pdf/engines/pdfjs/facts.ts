import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { FileFacts } from '../../page-source.ts'

/** What the library says of the file as a whole; null where it cannot. */
interface Info {
  readonly EncryptFilterName?: string | null
  readonly IsXFAPresent?: boolean
}

/** What a file is besides its pages. A part of it that cannot be read says nothing. */
export async function factsOf(document: PDFDocumentProxy): Promise<FileFacts> {
  const metadata = await document.getMetadata().catch(() => null)
  const attachments = (await document.getAttachments().catch(() => null)) as Readonly<Record<string, unknown>> | null
  const info = metadata?.info as Info | undefined
  return {
    restricted: (info?.EncryptFilterName ?? null) !== null,
    xfa: info?.IsXFAPresent === true,
    attachments: Object.keys(attachments ?? {}).length,
  }
}
