/** An object of a file: its text, or a dictionary (without its brackets and `/Length`) with the bytes of its stream. */
export type RawObject = string | { readonly dict: string; readonly stream: string | Uint8Array }

const bytesOf = (object: RawObject, number: number): Buffer => {
  if (typeof object === 'string') return Buffer.from(`${number} 0 obj\n${object}\nendobj\n`, 'latin1')
  const stream = typeof object.stream === 'string' ? Buffer.from(object.stream, 'latin1') : Buffer.from(object.stream)
  const head = `${number} 0 obj\n<< ${object.dict} /Length ${stream.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), stream, Buffer.from('\nendstream\nendobj\n', 'latin1')])
}

/** Objects numbered from 1, the first of which is the catalogue, as a file with a table of contents that is right; `trailer` is more entries of it. */
export function rawPdf(objects: readonly RawObject[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n', 'latin1')]
  let at = parts[0]?.length ?? 0
  let table = ''
  objects.forEach((object, index) => {
    const bytes = bytesOf(object, index + 1)
    table += `${String(at).padStart(10, '0')} 00000 n \n`
    parts.push(bytes)
    at += bytes.length
  })
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(end, 'latin1')]))
}

/** How one page of latin text is drawn, and what stands beside it. */
export interface RawPage {
  /** Operators of the page's content; `/F` is Helvetica, `/I` a picture. */
  readonly content?: string | Uint8Array
  /** Entries of the content's dictionary, such as its filter. */
  readonly filter?: string
  /** Entries of the page, in place of the usual box. */
  readonly entries?: string
  readonly resources?: string
}

/** Objects 1 to 7 of a file of one page: catalogue, pages, page, content, font, picture; `more` follow from 7. */
export function onePage(page: RawPage, more: readonly RawObject[] = [], catalogue = ''): Uint8Array {
  const { content = 'BT /F 12 Tf 90 700 Td (Income 262.00) Tj ET', filter = '', entries = '/MediaBox [0 0 595 842]', resources = '' } = page
  return rawPdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R ${entries} /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /I 6 0 R ${resources} >> >> >>`,
    { dict: filter, stream: content },
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    { dict: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', stream: '0' },
    ...more,
  ])
}
