import { Parser } from 'htmlparser2'

/** Characters of XML 1.0, section 2.2; with `u` a lone surrogate is none of them. */
const CHARACTERS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u
/** What the project's own markup is made of: no comments, instructions, sections or document type after the declaration. */
const TOKENS = /<[a-z]+(?: [a-zA-Z0-9-]+="(?:[^<&"]|&(?:amp|lt|gt|quot|apos);)*")*\/?>|<\/[a-z]+>|&(?:amp|lt|gt|quot|apos);|[^<>&]/gu

/** An element with its own text and elements. */
export interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Node[]
  text: string
}

/** The tree of an XML text; throws if it is not well formed. Stricter than XML where the project writes less than XML allows. */
export function wellFormed(xml: string): Node {
  const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
  if (!xml.startsWith(DECLARATION)) throw new Error('no declaration')
  if (!CHARACTERS.test(xml)) throw new Error('a character that XML does not have')
  const body = xml.slice(DECLARATION.length)
  const rest = body.replace(TOKENS, '')
  if (rest !== '') throw new Error(`no markup: ${rest.slice(0, 40)}`)
  const top: Node = { name: '', attributes: {}, children: [], text: '' }
  const open: Node[] = [top]
  const last = (): Node => open.at(-1) ?? top
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const node: Node = { name, attributes: { ...attributes }, children: [], text: '' }
        last().children.push(node)
        open.push(node)
      },
      ontext(text) {
        last().text += text
      },
      onclosetag() {
        open.pop()
      },
    },
    { xmlMode: true },
  )
  parser.end(body)
  const [root, ...others] = top.children
  if (root === undefined || others.length > 0) throw new Error('not one element')
  const tags = [...body.matchAll(/<(\/?)([a-z]+)[^<]*?(\/?)>/g)]
  const stack: string[] = []
  for (const [, end, name = '', empty] of tags) {
    if (end === '/' && stack.pop() !== name) throw new Error(`${name} closes another element`)
    if (end === '' && empty === '') stack.push(name)
  }
  if (stack.length > 0) throw new Error(`${stack.join(', ')} not closed`)
  return root
}

/** All elements below a node, itself first. */
export const all = (node: Node): Node[] => [node, ...node.children.flatMap(all)]
