import { deflateSync } from 'node:zlib'
import { number, textString } from './page.mjs'

// STSong-Light is not embedded: readers know it by name, as they do with files of old Chinese producers, and put a font of their own in its place.
const FONT = '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>'
const DESCENDANT =
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> ' +
  '/DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>'
const DESCRIPTOR =
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>'
const FIRST_PAGE = 8 // objects before it: catalog, page tree, three of the font, information, outline

const pageId = (i) => FIRST_PAGE + 2 * i

function pageObjects(page, i) {
  const box = `[0 0 ${number(page.width)} ${number(page.height)}]`
  const stream = deflateSync(Buffer.from(page.content.join('\n'), 'latin1'), { level: 9 }).toString('latin1')
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources << /Font << /F 3 0 R >> >> /Contents ${pageId(i) + 1} 0 R >>`,
    `<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream}\nendstream`,
  ]
}

/** The outline's entries, one below the other; their objects come last. */
function outline(marks, pages) {
  const first = pageId(pages.length)
  const entries = marks.map(({ title, page, top }, i) => {
    const around = `${i > 0 ? ` /Prev ${first + i - 1} 0 R` : ''}${i < marks.length - 1 ? ` /Next ${first + i + 1} 0 R` : ''}`
    const place = `[${pageId(page)} 0 R /XYZ 0 ${number(pages[page].height - top)} null]`
    return `<< /Title ${textString(title)} /Parent 7 0 R${around} /Dest ${place} >>`
  })
  const ends = marks.length > 0 ? ` /First ${first} 0 R /Last ${first + marks.length - 1} 0 R` : ''
  return { root: `<< /Type /Outlines /Count ${marks.length}${ends} >>`, entries }
}

/** Pages and outline as a file. No dates and no id: they would only vary. */
export function pdfFile({ title, pages, marks }) {
  const { root, entries } = outline(marks, pages)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Outlines 7 0 R /Lang (zh-CN) >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${pageId(i)} 0 R`).join(' ')}] >>`,
    FONT,
    DESCENDANT,
    DESCRIPTOR,
    `<< /Title ${textString(title)} /Producer (Gongkai samples) >>`,
    root,
    ...pages.flatMap(pageObjects),
    ...entries,
  ]
  let out = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
  const offsets = objects.map((object, i) => {
    const at = out.length
    out += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${out.length}\n%%EOF\n`
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`
  return new Uint8Array(Buffer.from(out, 'latin1'))
}
