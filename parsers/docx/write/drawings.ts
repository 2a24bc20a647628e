import { Element, isTag, Text } from 'domhandler'
import type { ReaderCode } from '../../../schemas/findings/index.ts'
import { descendants, newestForm } from '../tree.ts'
import type { Draft } from './draft.ts'

/** What a drawing may be that is not text, by the element that says so. */
const NOT_READ: ReadonlyMap<string, ReaderCode> = new Map(
  Object.entries<ReaderCode>({
    'pic:pic': 'docx/picture',
    'v:imagedata': 'docx/picture',
    'c:chart': 'docx/chart',
    'cx:chart': 'docx/chart',
    'dgm:relIds': 'docx/diagram',
    'o:OLEObject': 'docx/object',
  }),
)

/** The words an author gave a drawing for those who do not see it. */
function alternativeText(drawing: Element): string {
  for (const each of descendants(drawing)) {
    if (each.name !== 'wp:docPr' && each.name !== 'pic:cNvPr' && each.name !== 'v:shape' && each.name !== 'v:imagedata') continue
    const text = each.attribs['descr'] || each.attribs['title'] || each.attribs['alt'] || each.attribs['o:title']
    if (text !== undefined && text.trim() !== '') return text.trim()
  }
  return ''
}

/** Width and height as printed, in millimetres: `120 × 80 mm`; blank where the file does not say. */
function sizeOf(drawing: Element): string {
  for (const each of descendants(drawing)) {
    if (each.name !== 'wp:extent') continue
    const [width, height] = [each.attribs['cx'], each.attribs['cy']].map((emu) => Math.round(Number(emu) / 36_000))
    if (width !== undefined && height !== undefined && width > 0 && height > 0) return `${width} × ${height} mm`
  }
  return ''
}

/** Words drawn along a path, as the text box they are in newer files. */
function wordArt({ attribs }: Element): Element[] {
  const words = attribs['string']?.trim() ?? ''
  if (words === '') return []
  const text = new Element('w:t', {}, [new Text(words)])
  return [new Element('w:txbxContent', {}, [new Element('w:p', {}, [new Element('w:r', {}, [text])])])]
}

/** Text boxes below a node, none of them inside another. */
function boxesIn(node: Element, found: Element[] = []): Element[] {
  for (const each of node.children) {
    if (!isTag(each)) continue
    if (each.name === 'w:txbxContent') found.push(each)
    else if (each.name === 'v:textpath') found.push(...wordArt(each))
    // A shape is stored twice where old readers are thought of: the first form is the newest.
    else if (each.name === 'mc:AlternateContent') {
      const form = newestForm(each)
      if (form !== null) boxesIn(form, found)
    } else boxesIn(each, found)
  }
  return found
}

/** Reports what of a drawing is not read, and gives the text boxes in it. */
export function readDrawing(drawing: Element, draft: Draft, path: string): Element[] {
  const boxes = boxesIn(drawing)
  const inBoxes = new Set(boxes.flatMap((box) => [...descendants(box)]))
  const reported = new Set<ReaderCode>()
  for (const each of descendants(drawing)) {
    const code = inBoxes.has(each) ? undefined : NOT_READ.get(each.name)
    if (code !== undefined) reported.add(code)
  }
  // The picture of an embedded object shows the object.
  if (reported.has('docx/object')) reported.delete('docx/picture')
  for (const code of reported) {
    draft.counts.pictures++
    const program = [...descendants(drawing)].find((each) => each.name === 'o:OLEObject')?.attribs['ProgID'] ?? ''
    draft.report(code, path, { text: alternativeText(drawing), size: sizeOf(drawing), program })
  }
  return boxes
}
