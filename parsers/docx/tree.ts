import { type ChildNode, type Document, type Element, isTag, Text } from 'domhandler'

export const elementsIn = (parent: { readonly children: readonly ChildNode[] }): Element[] => parent.children.filter(isTag)

/** The first child element of a name; null if there is none. */
export const child = (parent: Element | null, name: string): Element | null =>
  parent?.children.find((each): each is Element => isTag(each) && each.name === name) ?? null

/** `w:val` of the first child of a name: how the format writes a property. */
export const settingOf = (parent: Element | null, name: string): string | null => child(parent, name)?.attribs['w:val'] ?? null

/** A property that is on when it is there, unless its value says otherwise; null where it is not there. */
export function toggle(parent: Element | null, name: string): boolean | null {
  const found = child(parent, name)
  if (found === null) return null
  return !['0', 'false', 'off'].includes(found.attribs['w:val'] ?? '')
}

/** Of several forms of the same (`mc:AlternateContent`) the first that holds anything, which is the newest; null if none does. */
export const newestForm = (alternatives: Element): Element | null =>
  elementsIn(alternatives).find((form) => elementsIn(form).length > 0) ?? null

/** Text that stands directly in an element. */
export const textOf = (element: Element): string => element.children.map((each) => (each instanceof Text ? each.data : '')).join('')

/** Every element below a node in document order, itself included if it is one. */
export function* descendants(node: Element | Document): Generator<Element> {
  const waiting: ChildNode[] = isTag(node) ? [node] : [...node.children].reverse()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isTag(next)) continue
    yield next
    for (let index = next.children.length - 1; index >= 0; index--) waiting.push(next.children[index] as ChildNode)
  }
}

/** All text below an element, hidden and deleted text apart from the rest not told. */
export function textBelow(element: Element): string {
  let text = ''
  for (const each of descendants(element)) if (each.name === 'w:t' || each.name === 'm:t') text += textOf(each)
  return text
}
