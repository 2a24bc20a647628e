import { load } from 'cheerio/slim'
import type { Paragraph } from '../../schemas/document.ts'
import type { NamedPart } from './package.ts'

/** What running headers and footers print, a page number as the file last showed it. Their drawings are decoration. */
export function furnitureOf(parts: readonly NamedPart[]): Paragraph[] {
  return parts.flatMap(({ name, document }) => {
    const $ = load(document, { xml: true })
    $('w\\:del, w\\:instrText, mc\\:Fallback').remove()
    $('w\\:r:has(> w\\:rPr > w\\:vanish:not([w\\:val="0"], [w\\:val="false"]))').remove()
    $('w\\:tab, w\\:br').text(' ')
    return $('w\\:p')
      .toArray()
      .flatMap((element, index) => {
        // A page number often stands in a text box inside the paragraph: it is a paragraph of its own.
        const own = $(element)
          .find('w\\:t, w\\:tab, w\\:br')
          .filter((_, each) => $(each).closest('w\\:p')[0] === element)
        const text = own.text().trim()
        return text === '' ? [] : [{ kind: 'paragraph' as const, text, bookmarks: [], place: { path: `${name}/p[${index + 1}]` } }]
      })
  })
}
