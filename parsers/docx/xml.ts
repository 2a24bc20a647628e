import { Document, Element, isTag, Text } from 'domhandler'
import { Parser } from 'htmlparser2'
import { canonical, type Scope, scopeOf } from './namespaces.ts'

/** Why a part cannot be used, or was used with doubt. */
type XmlProblem = 'doctype' | 'too-deep' | 'too-many' | 'malformed'

export interface Xml {
  /** A domhandler document, its names under the prefixes of namespaces.ts; empty where a problem forbids to read it. */
  readonly document: Document
  readonly problems: ReadonlySet<XmlProblem>
  /** Elements it has, those left out included. */
  readonly elements: number
}

export interface XmlLimits {
  readonly maxDepth: number
  readonly maxElements: number
}

/** Elements that say how something looks or what an editor remembers: no reader asks for them, and a long file is mostly they. */
const LOOKS: ReadonlySet<string> = new Set(
  [
    'rFonts sz szCs color kern spacing lang snapToGrid bCs iCs u shd highlight w position effect em fitText noProof',
    'proofErr lastRenderedPageBreak tblBorders tcBorders pBdr tblLook tblCellMar tcMar tabs widowControl adjustRightInd autoSpaceDE autoSpaceDN',
    'kinsoku wordWrap overflowPunct topLinePunct textAlignment keepNext keepLines pageBreakBefore vAlign trHeight cantSplit noWrap',
  ].flatMap((names) => names.split(' ').map((name) => `w:${name}`)),
)
/** Revision ids, one or more on every paragraph and run. */
const REVISION_ID = /^w:rsid/

const NO_SCOPE: Scope = Object.create(null)

/** Ends the parsing of a part that is refused: what follows is not looked at. */
class Refused extends Error {}

/** Builds the tree of one part within the limits; what the part says of looks is left out. */
class Builder {
  readonly document = new Document([])
  readonly problems = new Set<XmlProblem>()
  #open: { element: Element | Document; scope: Scope }[] = [{ element: this.document, scope: NO_SCOPE }]
  #skipped = 0
  /** Elements so far. */
  elements = 0
  readonly #limits: XmlLimits
  readonly #keepsLooks: boolean
  constructor(limits: XmlLimits, keepsLooks: boolean) {
    this.#limits = limits
    this.#keepsLooks = keepsLooks
  }

  onprocessinginstruction(name: string): void {
    // Entities are declared in a document type; no word processor writes one.
    if (/^!doctype/i.test(name)) this.#refuse('doctype')
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (++this.elements > this.#limits.maxElements) this.#refuse('too-many')
    if (this.#skipped > 0) {
      this.#skipped++
      return
    }
    const parent = this.#open[this.#open.length - 1] ?? { element: this.document, scope: NO_SCOPE }
    const scope = scopeOf(attributes, parent.scope)
    const own = canonical(name, scope, false)
    if (LOOKS.has(own) && !this.#keepsLooks) {
      this.#skipped = 1
      return
    }
    if (this.#open.length > this.#limits.maxDepth) {
      this.#refuse('too-deep')
    }
    const kept: Record<string, string> = Object.create(null)
    for (const key in attributes) {
      if (key.startsWith('xmlns')) continue
      const attribute = canonical(key, scope, true)
      if (!REVISION_ID.test(attribute)) kept[attribute] = attributes[key] ?? ''
    }
    const element = new Element(own, kept)
    append(parent.element, element)
    this.#open.push({ element, scope })
  }

  #refuse(problem: XmlProblem): never {
    this.problems.add(problem)
    throw new Refused(problem)
  }

  onclosetag(): void {
    if (this.#skipped > 0) this.#skipped--
    else this.#open.pop()
  }

  ontext(data: string): void {
    if (this.#skipped > 0) return
    const parent = this.#open[this.#open.length - 1]?.element
    if (parent === undefined || parent === this.document) return
    const last = parent.lastChild
    if (last instanceof Text) last.data += data
    else append(parent, new Text(data))
  }
}

function append(parent: Element | Document, child: Element | Text): void {
  child.parent = parent
  const last = parent.lastChild
  if (last !== null) {
    last.next = child
    child.prev = last
  }
  parent.children.push(child)
}

/**
 * XML text to a tree. Never throws: what is wrong is in `problems`, and what could be read before it in the tree. Looks are kept only on
 * demand: the sign of a bullet depends on its font.
 */
export function parseXml(text: string, limits: XmlLimits, keepsLooks = false): Xml {
  const builder = new Builder(limits, keepsLooks)
  const { problems } = builder
  // A tag that was cut off is no text.
  const whole = text.lastIndexOf('<') > text.lastIndexOf('>') ? text.slice(0, text.lastIndexOf('<')) : text
  if (whole.length < text.length || text.includes('\ufffd')) problems.add('malformed')
  let closed = 0
  const parser: Parser = new Parser(
    {
      onprocessinginstruction: (name) => builder.onprocessinginstruction(name),
      onopentag: (name, attributes) => builder.onopentag(name, attributes),
      ontext: (data) => builder.ontext(data),
      oncomment(data) {
        closed += closingTags(data)
      },
      onclosetag(_, implied) {
        closed++
        // A tag closed by none of its own is one that closes itself, or damage.
        if (implied) {
          closed--
          if (whole[parser.endIndex - 1] !== '/') problems.add('malformed')
        }
        builder.onclosetag()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  try {
    parser.end(whole)
    // A closing tag that nothing opened is passed over by the parser.
    if (closingTags(whole) > closed) problems.add('malformed')
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
  if (builder.document.children.filter(isTag).length !== 1) problems.add('malformed')
  return { document: builder.document, problems, elements: builder.elements }
}

function closingTags(text: string): number {
  let count = 0
  for (let at = text.indexOf('</'); at >= 0; at = text.indexOf('</', at + 2)) count++
  return count
}

/** Bytes of a part to text: UTF-8, or UTF-16 with its mark. */
export function decodePart(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes)
}
