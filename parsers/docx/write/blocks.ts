import type { Element } from 'domhandler'
import { child, descendants, elementsIn } from '../xml.ts'
import type { Draft } from './draft.ts'
import { writeParagraph } from './paragraph.ts'
import { numberer, type Step } from './paths.ts'
import { writeTable } from './table.ts'

type WriteBlock = (element: Element, step: Step, draft: Draft, followed: boolean) => void

const inside: WriteBlock = (element, step, draft) => {
  const blocks = elementsIn(element)
  for (const [index, each] of blocks.entries()) writeBlock(each, step, draft, isFollowed(blocks, index))
}

/** Whether the next block is a paragraph; names of places between them are none. */
function isFollowed(blocks: readonly Element[], index: number): boolean {
  for (let next = index + 1; next < blocks.length; next++) {
    const name = blocks[next]?.name ?? ''
    if (!/^w:(bookmark|comment|perm|move\w+Range|proof)/.test(name)) return name === 'w:p'
  }
  return false
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
const contentControl: WriteBlock = (element, step, draft) => {
  const content = child(element, 'w:sdtContent')
  const properties = child(element, 'w:sdtPr')
  const gallery = properties === null ? undefined : [...descendants(properties)].find((each) => each.name === 'w:docPartGallery')
  const first = draft.marks.length
  if (content !== null) inside(content, step, draft, false)
  if (gallery === undefined || !/table of contents|目录/i.test(gallery.attribs['w:val'] ?? '')) return
  for (const mark of draft.marks.slice(first)) if (mark.kind === 'paragraph') mark.contents ??= { closed: true }
}

const embedded: WriteBlock = (element, step, draft) => draft.report('docx/embedded-document', step(element.name.slice('w:'.length)))

/** Blocks of a body, a cell, a text box or a note. */
const WRITERS: Readonly<Record<string, WriteBlock>> = {
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
    const form = elementsIn(element).find((each) => elementsIn(each).length > 0)
    if (form !== undefined) inside(form, step, draft, false)
  },
}

function writeBlock(element: Element, step: Step, draft: Draft, followed: boolean): void {
  const write = WRITERS[element.name]
  if (write === undefined || draft.tooLarge) return
  write(element, step, draft, followed)
}

/** Writes the blocks of a container; their paths begin with its own. */
export function writeBlocks(container: Element, path: string, draft: Draft, afterEach: () => void = () => {}): void {
  const step = numberer(path)
  const blocks = elementsIn(container)
  for (const [index, each] of blocks.entries()) {
    writeBlock(each, step, draft, isFollowed(blocks, index))
    afterEach()
  }
}
