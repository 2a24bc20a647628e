import type { Element } from 'domhandler'
import { child, elementsIn, textOf } from '../tree.ts'

const part = (element: Element, name: string): string => {
  const found = child(element, name)
  return found === null ? '' : mathText(found)
}

/** A part that is more than a number or a word needs brackets to stay one operand. */
const operand = (text: string): string => (/^[\p{L}\d.,]*$/u.test(text) ? text : `(${text})`)

/** Forms whose parts do not simply follow each other: without its line a fraction would be another number. */
const FORMS: ReadonlyMap<string, (element: Element) => string> = new Map(
  Object.entries<(element: Element) => string>({
    'm:f': (element) => `${operand(part(element, 'm:num'))}/${operand(part(element, 'm:den'))}`,
    'm:sSup': (element) => `${part(element, 'm:e')}^${operand(part(element, 'm:sup'))}`,
    'm:sSub': (element) => `${part(element, 'm:e')}_${operand(part(element, 'm:sub'))}`,
    'm:rad': (element) => `${part(element, 'm:deg')}√${operand(part(element, 'm:e'))}`,
    'm:d': (element) => {
      const sign = (name: string, usual: string): string => child(child(element, 'm:dPr'), name)?.attribs['m:val'] ?? usual
      const parts = elementsIn(element).filter((each) => each.name === 'm:e')
      return `${sign('m:begChr', '(')}${parts.map(mathText).join(sign('m:sepChr', '|'))}${sign('m:endChr', ')')}`
    },
    // Tracked deletions are left out here as elsewhere.
    'w:del': () => '',
    'w:moveFrom': () => '',
  }),
)

/** A formula on one line. */
export function mathText(element: Element): string {
  const form = FORMS.get(element.name)
  if (form !== undefined) return form(element)
  return elementsIn(element)
    .map((each) => (each.name === 'm:t' || each.name === 'w:t' ? textOf(each) : mathText(each)))
    .join('')
}
