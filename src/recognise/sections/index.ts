import { withNumber } from '../../../parsers/automatic-number.ts'
import type { Section } from '../../../schemas/disclosure.ts'
import type { Heading, Paragraph } from '../../../schemas/document.ts'
import type { Finding } from '../../../schemas/finding.ts'
import { evidenceAt, finding } from '../../../schemas/findings/index.ts'
import { footnoteText, type WithoutFootnotes } from '../footnotes.ts'
import { isText } from '../titles/lines.ts'
import { type HeadingSign, readHeading } from './headings.ts'
import { type Numbered, STYLES, type Style } from './numbering.ts'
import { sectionTree } from './tree.ts'

/** What a block index stands for in the narrative: a table or a performance target. */
export type Placed = { readonly table: string } | { readonly target: number }

interface Item {
  readonly block: Paragraph | Heading | null
  readonly placed: readonly Placed[]
  readonly sign: HeadingSign | null
}

const isSameList = (a: HeadingSign | null | undefined, b: HeadingSign | null | undefined): boolean =>
  a != null && b != null && !a.sure && !b.sure && a.style === b.style && a.ordinal !== null && b.ordinal === a.ordinal + 1

/** 第一部分 on a line of its own takes the next short line, and the bookmark on it, as its heading. */
function joinPartHeadings(items: readonly Item[]): Item[] {
  const out: Item[] = []
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Item
    const next = items[index + 1]
    const text = next?.block?.text ?? ''
    const isBare = item.sign?.style === 'part' && item.sign.text === '' && item.block !== null
    const continues =
      next?.block != null &&
      text !== '' &&
      text.length <= 40 &&
      !/[。；：，]/.test(text) &&
      (next.sign === null || next.sign.number === null)
    if (isBare && continues) {
      const block = { ...item.block, bookmarks: [...item.block.bookmarks, ...next.block.bookmarks] }
      out.push({ ...item, block, sign: { ...item.sign, text } })
      index++
    } else out.push(item)
  }
  return out
}

/** Length of the run of consecutive numbers that begins at an item, with nothing between them. */
function runLength(items: readonly Item[], from: number): number {
  let length = 1
  while (isSameList(items[from + length - 1]?.sign, items[from + length]?.sign)) length++
  return length
}

/**
 * Whether a run of numbered lines with nothing between them is a list rather than headings: lists are in Arabic or circled numbers, or begin
 * again at one in a style that heads a section already (一、主要职责 … 内设机构：一、… 二、…), or follow a sentence that announces them (包括：),
 * or name tables.
 */
const isList = (sign: HeadingSign, before: string, isOpen: (style: Style) => boolean): boolean =>
  /[：:]$/.test(before) ||
  /表([（(].*[）)])?$/.test(sign.text) ||
  sign.style === 'circled' ||
  sign.style.startsWith('arabic') ||
  (sign.ordinal === 1 && isOpen(sign.style))

/**
 * The narrative as a tree. Blocks that are placed elsewhere (titles, meta lines, notes, contents) are left out by `taken`; tables and forms
 * stand in the section they are printed in.
 */
export function readSections(
  { blocks, footnotes }: WithoutFootnotes,
  taken: ReadonlySet<number>,
  placed: ReadonlyMap<number, readonly Placed[]>,
  entries: ReadonlyMap<string, Numbered>,
): { sections: Section[]; findings: Finding[] } {
  const lines: Item[] = []
  blocks.forEach((block, index) => {
    const here = placed.get(index)
    if (here !== undefined) lines.push({ block: null, placed: here, sign: null })
    else if (isText(block) && !taken.has(index) && (block.text !== '' || block.bookmarks.length > 0)) {
      lines.push({ block, placed: [], sign: readHeading(block, entries) })
    }
    for (const note of footnotes.get(index) ?? []) lines.push({ block: note, placed: [], sign: null })
  })

  const items = joinPartHeadings(lines)
  const tree = sectionTree()
  const findings: Finding[] = []
  let tables = 0
  let listEnd = 0
  let carried: string[] = []
  items.forEach((item, index) => {
    for (const each of item.placed) {
      tables++
      if (tree.hasCurrent() || tree.roots.length > 0) {
        if ('table' in each) tree.current().tables.push(each.table)
        else tree.current().performanceTargets.push(each.target)
      }
    }
    const { block, sign } = item
    if (block === null) return
    const bookmarks = [...carried, ...block.bookmarks]
    if (sign !== null && index >= listEnd) {
      const run = runLength(items, index)
      const [before, after] = [items[index - 1], items[index + 1]]
      const prose = before?.sign == null ? (before?.block?.text ?? '') : ''
      // A single item is one where a sentence announces it and something else follows at once.
      const alone =
        run === 1 &&
        !sign.sure &&
        /[：:]$/.test(prose) &&
        after?.sign != null &&
        after.sign.style !== sign.style &&
        // What has headings of its own below it is a heading, unless its number begins a second list.
        (tree.isOpen(sign.style) || STYLES.indexOf(after.sign.style) < STYLES.indexOf(sign.style))
      if (alone || (run > 1 && isList(sign, prose, tree.isOpen))) listEnd = index + run
    }
    if (sign !== null && index >= listEnd && !repeatsHeading(tree.hasCurrent() ? tree.current() : null, block.text)) {
      const section = tree.enter(sign, bookmarks[0] ?? null, block.place)
      if (bookmarks.length > 1) section.bookmarks = bookmarks
      carried = []
      return
    }
    const text = block.role === 'footnote' ? footnoteText(block) : withNumber(block.automaticNumber, block.text)
    if (text === '') {
      // A bookmark on a blank line marks what follows.
      carried = bookmarks
      return
    }
    carried = []
    if (!tree.hasCurrent() && tables > 0) {
      findings.push(finding('recognise/block-unplaced', { text }, [{ text, ...evidenceAt(block.place) }]))
    }
    tree.current().paragraphs.push({ text, ...(bookmarks.length === 0 ? {} : { bookmarks }), place: block.place })
  })
  return { sections: tree.roots, findings }
}

/** A heading printed twice in a row is one heading; the second line is kept as its first paragraph. */
const repeatsHeading = (current: Section | null, text: string): boolean =>
  current !== null && current.paragraphs.length === 0 && current.heading !== '' && current.heading === text
