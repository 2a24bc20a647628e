import type { Document, Element } from 'domhandler'
import { child, elementsIn, settingOf, toggle } from './tree.ts'

/** The list a style puts its paragraphs in. */
interface StyleNumbering {
  readonly numId: string
  readonly level: number | null
  /** The style that says it, itself or one it is based on: the one a level of the list may name. Null for the document's defaults. */
  readonly styleId: string | null
}

/** What a paragraph has from its style, the styles that one is based on, and the document's defaults. */
interface ParagraphStyle {
  readonly name: string | null
  /** 1 to 9; null for body text. */
  readonly outlineLevel: number | null
  readonly numbering: StyleNumbering | null
  /** Its words are hidden. */
  readonly hidden: boolean
  /** Attributes of `w:ind`, each from the nearest style that has it. */
  readonly indent: Readonly<Record<string, string>>
}

export interface Styles {
  /** The style of an id; for null or an id that is no style's, the default paragraph style. */
  paragraph(id: string | null): ParagraphStyle
  /** Whether a character style hides the words it is put on. */
  hidesRun(id: string | null): boolean
  /** The list a numbering style (`w:numStyleLink`) stands for; null if there is none. */
  numIdOfNumberingStyle(id: string): string | null
}

/** Longer chains of `w:basedOn` are no document's; each style of a long one would walk all of it. */
const MAX_CHAIN = 20
/** Word's own headings have their level by their name, whether or not the file repeats it. */
const HEADING = /^(?:heading|标题|標題) ?([1-9])$/i
const BODY_TEXT = 9

/** A level as the format writes it, 0 to 8; null for anything else. */
export function levelIn(value: string | null): number | null {
  return value !== null && /^[0-8]$/.test(value.trim()) ? Number(value) : null
}

/** One link of a chain: a style, or the document's defaults, which have the same properties. */
interface Link {
  readonly id: string | null
  readonly name: string | null
  readonly paragraph: Element | null
  readonly run: Element | null
}

/** `undefined` where the link does not say it, so that the next one is asked. */
function outlineLevelOf({ name, paragraph }: Link): number | null | undefined {
  const value = settingOf(paragraph, 'w:outlineLvl')
  const level = levelIn(value)
  if (level !== null) return level + 1
  if (value !== null && Number(value) === BODY_TEXT) return null
  const heading = HEADING.exec(name ?? '')?.[1]
  return heading === undefined ? undefined : Number(heading)
}

/** The list and the level are properties of their own: a style based on another may change one and keep the other. */
function numberingOf(chain: readonly Link[]): StyleNumbering | null {
  const said = chain.map(({ id, paragraph }) => ({ id, numbering: child(paragraph, 'w:numPr') }))
  const list = first(said, ({ id, numbering }) => {
    const numId = settingOf(numbering, 'w:numId')
    return numId === null ? undefined : { numId, styleId: id }
  })
  // A style takes itself out of the list of the one it is based on by a list that is none.
  if (list === undefined || list.numId === '0') return null
  return { ...list, level: first(said, ({ numbering }) => levelIn(settingOf(numbering, 'w:ilvl')) ?? undefined) ?? null }
}

/** The first answer along a chain. */
function first<Each, Answer>(chain: readonly Each[], ask: (link: Each) => Answer | undefined): Answer | undefined {
  for (const link of chain) {
    const answer = ask(link)
    if (answer !== undefined) return answer
  }
  return undefined
}

const isHidden = (chain: readonly Link[]): boolean => first(chain, ({ run }) => toggle(run, 'w:vanish') ?? undefined) ?? false

/** Reads word/styles.xml; a document without one has the defaults of the format. */
export function readStyles(styles: Document | null): Styles {
  const root = styles === null ? null : (elementsIn(styles)[0] ?? null)
  const byType = new Map<string, Map<string, Element>>()
  let standard: string | null = null
  for (const style of root === null ? [] : elementsIn(root)) {
    const id = style.attribs['w:styleId']
    if (style.name !== 'w:style' || id === undefined) continue
    const type = style.attribs['w:type'] ?? 'paragraph'
    const ids = byType.get(type) ?? new Map<string, Element>()
    if (!ids.has(id)) ids.set(id, style)
    byType.set(type, ids)
    if (type === 'paragraph' && ['1', 'true', 'on'].includes(style.attribs['w:default'] ?? '')) standard ??= id
  }
  const defaults = child(root, 'w:docDefaults')
  const paragraphDefaults = child(child(defaults, 'w:pPrDefault'), 'w:pPr')
  const runDefaults = child(child(defaults, 'w:rPrDefault'), 'w:rPr')

  /** A style and those it is based on, nearest first. */
  const chainOf = (type: string, id: string | null): Link[] => {
    const chain: Link[] = []
    const seen = new Set<string>()
    for (let at = id; at !== null && !seen.has(at) && chain.length < MAX_CHAIN; ) {
      const style: Element | undefined = byType.get(type)?.get(at)
      if (style === undefined) break
      seen.add(at)
      chain.push({ id: at, name: settingOf(style, 'w:name'), paragraph: child(style, 'w:pPr'), run: child(style, 'w:rPr') })
      at = settingOf(style, 'w:basedOn')
    }
    return chain
  }

  const known = new Map<string | null, ParagraphStyle>()
  const hiding = new Map<string, boolean>()
  return {
    paragraph(id) {
      const own = id !== null && byType.get('paragraph')?.has(id) === true ? id : standard
      const found = known.get(own)
      if (found !== undefined) return found
      const chain = [...chainOf('paragraph', own), { id: null, name: null, paragraph: paragraphDefaults, run: runDefaults }]
      const read: ParagraphStyle = {
        name: chain[0]?.name ?? null,
        outlineLevel: first(chain, outlineLevelOf) ?? null,
        numbering: numberingOf(chain),
        hidden: isHidden(chain),
        indent: Object.assign({}, ...chain.toReversed().map(({ paragraph }) => child(paragraph, 'w:ind')?.attribs)),
      }
      known.set(own, read)
      return read
    },
    hidesRun(id) {
      if (id === null) return false
      const found = hiding.get(id)
      if (found !== undefined) return found
      const hides = isHidden(chainOf('character', id))
      hiding.set(id, hides)
      return hides
    },
    numIdOfNumberingStyle: (id) => numberingOf(chainOf('numbering', id))?.numId ?? null,
  }
}
