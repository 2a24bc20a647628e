import type { Element } from 'domhandler'
import { child, descendants, elementsIn, newestForm, textBelow } from '../tree.ts'
import type { Draft } from './draft.ts'
import { writeParagraph } from './paragraph.ts'
import { numberer, type Step } from './paths.ts'
import { writeTable } from './table.ts'

type WriteBlock = (element: Element, step: Step, draft: Draft, followed: boolean) => void

/** Elements looked at for the next block: names of places may stand between. */
const AHEAD = 20

const inside: WriteBlock = (element, step, draft, followed) => {
  const blocks = elementsIn(element)
  for (const [index, each] of blocks.entries()) writeBlock(each, step, draft, isFollowed(blocks, index, followed))
}

/** The content of a wrapper that prints nothing; null for a block that prints. */
const wrapped = (element: Element): Element | null =>
  element.name === 'w:sdt' ? child(element, 'w:sdtContent') : /^w:(customXml|ins|moveTo)$/.test(element.name) ? element : null

/** Whether the next block is a paragraph, through wrappers; names of places between them are none. At the end of a container it is `otherwise`. */
function isFollowed(blocks: readonly Element[], index: number, otherwise: boolean): boolean {
  for (const next of blocks.slice(index + 1, index + 1 + AHEAD)) {
    if (/^w:(bookmark|comment|perm|move\w+Range|sdt\w*Pr|customXmlPr)/.test(next.name)) continue
    const inner = wrapped(next)
    return inner === null ? next.name === 'w:p' : isFollowed(elementsIn(inner), -1, otherwise)
  }
  return otherwise
}

/** Text boxes stand where they are anchored: before the words that follow the anchor, after those before it. */
const paragraph: WriteBlock = (element, step, draft, followed) => {
  const path = step('p')
  const start = draft.position
  const boxes = writeParagraph(element, path, draft, followed)
  if (boxes.length === 0) return
  const own = draft.takeFrom(start)
  const boxStep = numberer(path)
  const write = (after: boolean): void => {
    for (const box of boxes) if (box.after === after) inside(box.content, numberer(boxStep('txbx')), draft, false)
  }
  write(false)
  draft.write(own)
  write(true)
}

const table: WriteBlock = (element, step, draft) =>
  writeTable(element, step('tbl'), draft, (cell, path) => inside(cell, numberer(path), draft, false))

/** A block of content of which an editor knows what it is; a gallery of contents prints one. */
const contentControl: WriteBlock = (element, step, draft, followed) => {
  const content = child(element, 'w:sdtContent')
  const properties = child(element, 'w:sdtPr')
  const gallery = properties === null ? undefined : [...descendants(properties)].find((each) => each.name === 'w:docPartGallery')
  const first = draft.marks.length
  if (content !== null) inside(content, step, draft, followed)
  if (gallery === undefined || !/table of contents|目录/i.test(gallery.attribs['w:val'] ?? '')) return
  for (const mark of draft.marks.slice(first)) if (mark.kind === 'paragraph') mark.contents = true
}

const embedded: WriteBlock = (element, step, draft) => draft.report('docx/embedded-document', step(element.name.slice('w:'.length)))

/** Blocks of a body, a cell, a text box or a note. */
const WRITERS: ReadonlyMap<string, WriteBlock> = new Map(
  Object.entries<WriteBlock>({
    'w:p': paragraph,
    'w:tbl': table,
    'w:sdt': contentControl,
    'w:customXml': inside,
    'w:ins': inside,
    'w:moveTo': inside,
    'w:del': (_element, _step, draft) => void draft.counts.deleted++,
    'w:moveFrom': (_element, _step, draft) => void draft.counts.deleted++,
    'w:bookmarkStart': (element, _step, draft) => draft.bookmark(element.attribs['w:name'] ?? ''),
    'w:altChunk': embedded,
    'w:subDoc': embedded,
    'mc:AlternateContent': (element, step, draft) => {
      const form = newestForm(element)
      if (form !== null) inside(form, step, draft, false)
    },
  }),
)

function writeBlock(element: Element, step: Step, draft: Draft, followed: boolean): void {
  if (draft.tooLarge) return
  const write = WRITERS.get(element.name)
  if (write !== undefined) write(element, step, draft, followed)
  else if (!/Pr$/.test(element.name) && textBelow(element) !== '') draft.unknown(element.name, step(element.name.replace(/^w:/, '')))
}

/** Writes the blocks of a container; their paths begin with its own. */
export function writeBlocks(container: Element, path: string, draft: Draft, afterEach: () => void = () => {}): void {
  const step = numberer(path)
  const blocks = elementsIn(container)
  for (const [index, each] of blocks.entries()) {
    writeBlock(each, step, draft, isFollowed(blocks, index, false))
    afterEach()
  }
}
