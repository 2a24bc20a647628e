import type { Document, Element } from 'domhandler'
import type { Styles } from '../styles.ts'
import { child, elementsIn, settingOf } from '../tree.ts'
import { indexOf, type Level, levelOf, levelsIn, MAX_START, numberIn } from './level.ts'

/** A list of the document: a `w:num` with the levels it has of its abstract list and those it replaces. */
export interface List {
  readonly numId: string
  /** Lists of one abstract list count on from each other. */
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels that this list starts again where it is first used. */
  readonly startsAgain: ReadonlySet<number>
}

/** A list that takes its levels from a style whose list takes them from a style …: Word writes one step. */
const MAX_LINKS = 10

/** The lists of word/numbering.xml by their `w:numId`; null for one that is not there. Each is read when it is first asked for. */
export function readLists(numbering: Document | null, styles: Styles): (numId: string) => List | null {
  const root = numbering === null ? undefined : elementsIn(numbering)[0]
  const byId = (name: string, attribute: string): ReadonlyMap<string, Element> =>
    new Map(elementsIn(root ?? { children: [] }).flatMap((each) => (each.name === name ? [[each.attribs[attribute] ?? '', each]] : [])))
  const nums = byId('w:num', 'w:numId')
  const abstracts = byId('w:abstractNum', 'w:abstractNumId')
  const shared = new Map<string, Pick<List, 'abstractId' | 'levels'>>()
  const known = new Map<string, List | null>()

  /** An abstract list, or the one that the numbering style it points at really uses (17.9.21). */
  const definitionOf = (abstractId: string): Pick<List, 'abstractId' | 'levels'> => {
    const found = shared.get(abstractId)
    if (found !== undefined) return found
    let at = abstractId
    let levels: ReadonlyMap<number, Level> = new Map()
    for (let links = 0; links < MAX_LINKS; links++) {
      const abstract = abstracts.get(at) ?? null
      if (abstract !== null) levels = levelsIn(abstract)
      const style = settingOf(abstract, 'w:numStyleLink')
      if (levels.size > 0 || style === null) break
      const linked = nums.get(styles.numIdOfNumberingStyle(style) ?? '') ?? null
      at = settingOf(linked, 'w:abstractNumId') ?? ''
    }
    const definition = { abstractId: at, levels }
    shared.set(abstractId, definition)
    return definition
  }

  const read = (numId: string): List | null => {
    const num = nums.get(numId) ?? null
    const named = settingOf(num, 'w:abstractNumId')
    if (num === null || named === null || !abstracts.has(named)) return null
    const { abstractId, levels: shown } = definitionOf(named)
    const levels = new Map(shown)
    const startsAgain = new Set<number>()
    for (const element of elementsIn(num)) {
      const index = element.name === 'w:lvlOverride' ? indexOf(element) : null
      if (index === null) continue
      const own = child(element, 'w:lvl')
      if (own !== null) levels.set(index, levelOf(own))
      const start = numberIn(settingOf(element, 'w:startOverride'), MAX_START)
      const level = levels.get(index)
      if (start === null || level === undefined) continue
      levels.set(index, { ...level, start })
      startsAgain.add(index)
    }
    return { numId, abstractId, levels, startsAgain }
  }

  return (numId) => {
    const found = known.get(numId)
    if (found !== undefined) return found
    const list = read(numId)
    known.set(numId, list)
    return list
  }
}
