/** What neither XML may hold nor an eye can see: control and format characters, lone surrogates, a font's own signs, noncharacters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\ufffd]/gu

/** Text with every character visible: `⟦U+0007⟧` stands for one that is not. */
export const visible = (text: string): string =>
  text.replace(UNSEEN, (char) => `⟦U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟧`)

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const escaped = (text: string): string => visible(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '')

/** Points: a file may place things anywhere, or nowhere (NaN). */
const FARTHEST = 1e6
export const numeral = (value: number): string =>
  String(Number.isNaN(value) ? 0 : Math.round(Math.max(-FARTHEST, Math.min(FARTHEST, value)) * 100) / 100)

/** Markup that is well formed. Only `element` makes it, so no text of a file gets in unescaped. */
export class Markup {
  readonly source: string
  private constructor(source: string) {
    this.source = source
  }

  /** Names are those of the code; values and text are escaped, attributes without a value are left out. */
  static element(name: string, attributes: Attributes, ...children: readonly (Markup | string)[]): Markup {
    const given = Object.entries(attributes).filter(([, value]) => value !== undefined)
    const list = given.map(([key, value]) => ` ${key}="${typeof value === 'number' ? numeral(value) : escaped(String(value))}"`).join('')
    const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : child.source)).join('')
    return new Markup(inside === '' ? `<${name}${list}/>` : `<${name}${list}>${inside}</${name}>`)
  }
}

type Attributes = Readonly<Record<string, string | number | undefined>>

export const { element } = Markup

/** A rectangle from its left, top, right and bottom. */
export const box = (x0: number, y0: number, x1: number, y1: number, attributes: Attributes, ...children: Markup[]): Markup =>
  element('rect', { x: x0, y: y0, width: Math.max(0, x1 - x0), height: Math.max(0, y1 - y0), ...attributes }, ...children)

export const title = (text: string): Markup => element('title', {}, text)
