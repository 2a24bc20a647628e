import type { Element } from 'domhandler'
import { child, elementsIn, settingOf } from '../tree.ts'

/** A cell as the file has it, laid on the grid lines its row gives it. */
export interface DraftCell {
  /** The element, and those an old-style horizontal merge joins to it. */
  readonly elements: Element[]
  column: number
  columnSpan: number
  /** Part of a vertical merge: its first cell, or one that continues it and prints nothing of its own. */
  merge: 'begins' | 'continues' | null
}
export interface DraftRow {
  readonly element: Element
  readonly cells: DraftCell[]
}

/** Rows or cells below an element, through wrappers that print nothing. */
export function* through(element: Element, name: string): Generator<Element> {
  for (const each of elementsIn(element)) {
    if (each.name === name) yield each
    else if (each.name === 'w:sdt') {
      const content = child(each, 'w:sdtContent')
      if (content !== null) yield* through(content, name)
    } else if (each.name === 'w:customXml' || each.name === 'w:ins' || each.name === 'w:smartTag') yield* through(each, name)
  }
}

const count = (value: string | null, most: number): number => {
  const number = Number(value ?? 0)
  return Number.isFinite(number) && number > 0 ? Math.min(Math.trunc(number), most) : 0
}

const verticalMerge = (properties: Element | null): DraftCell['merge'] => {
  // A merge that is a tracked change is one all the same.
  const tracked = child(properties, 'w:cellMerge')?.attribs['w:vMerge']
  if (tracked !== undefined) return tracked === 'rest' ? 'begins' : 'continues'
  const merge = child(properties, 'w:vMerge')
  return merge === null ? null : merge.attribs['w:val'] === 'restart' ? 'begins' : 'continues'
}

/** Lays the cells of a row on grid lines: skipped columns before them, spans, and merges written cell by cell (`hMerge`). Deleted cells leave their place. */
export function layRow(element: Element, most: number): { row: DraftRow; clamped: boolean } {
  const cells: DraftCell[] = []
  let clamped = false
  let column = count(settingOf(child(element, 'w:trPr'), 'w:gridBefore'), most)
  for (const cell of through(element, 'w:tc')) {
    const properties = child(cell, 'w:tcPr')
    const printed = Number(settingOf(properties, 'w:gridSpan') ?? 1)
    const columnSpan = Math.max(1, count(String(printed), most))
    clamped ||= printed > most
    const merge = child(properties, 'w:hMerge')
    const last = cells.at(-1)
    if (merge !== null && merge.attribs['w:val'] !== 'restart' && last !== undefined) {
      last.columnSpan += columnSpan
      last.elements.push(cell)
    } else if (child(properties, 'w:cellDel') === null)
      cells.push({ elements: [cell], column, columnSpan, merge: verticalMerge(properties) })
    column += columnSpan
  }
  return { row: { element, cells }, clamped }
}
