import { load } from 'cheerio/slim'
import type { Document } from 'domhandler'
import type { Finding } from '../../schemas/finding.ts'
import { finding } from '../../schemas/findings/index.ts'
import type { Limits } from '../parser.ts'
import type { Parts } from './unpack.ts'
import { decodePart, parseXml } from './xml.ts'

/** A part and the name its places begin with: `header1` for word/header1.xml. */
interface NamedPart {
  readonly name: string
  readonly document: Document
}

/** The parts of a word processor's file that print something or say how; null where the file has none. */
export interface WordPackage {
  readonly body: Document
  readonly styles: Document | null
  readonly numbering: Document | null
  readonly settings: Document | null
  readonly footnotes: Document | null
  readonly endnotes: Document | null
  readonly headersAndFooters: readonly NamedPart[]
  readonly findings: readonly Finding[]
}

interface Relationship {
  /** Last piece of the type's address: strict and transitional files differ only before it. */
  readonly type: string
  readonly target: string
}

const USUAL_BODY = 'word/document.xml'

/** `/word/a.xml`, `a.xml` or `../a.xml` seen from a folder, as a name in the archive. */
function resolve(folder: string, target: string): string {
  const pieces: string[] = target.startsWith('/') ? [] : folder.split('/').filter((piece) => piece !== '')
  for (const piece of target.split('/')) {
    if (piece === '..') pieces.pop()
    else if (piece !== '' && piece !== '.') pieces.push(piece)
  }
  return pieces.join('/')
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1)

/** Reads the parts by their relationships; where a file has none, by their usual names. */
export function openPackage(parts: Parts, limits: Limits): WordPackage | { problem: Finding } {
  const findings: Finding[] = []
  let refused: Finding | null = null
  let elements = 0
  const open = (name: string, keepsLooks = false): Document | null => {
    const bytes = parts.get(name.toLowerCase())
    if (bytes === undefined || refused !== null) return null
    const left = { maxDepth: limits.maxDepth, maxElements: limits.maxElements - elements }
    const { document, problems, elements: own } = parseXml(decodePart(bytes), left, keepsLooks)
    elements += own
    if (problems.has('doctype')) refused = finding('docx/doctype', { part: name })
    else if (problems.has('too-many')) refused = finding('docx/too-many-elements', { limit: limits.maxElements })
    else if (problems.has('too-deep')) refused = finding('docx/too-deep', { part: name, limit: limits.maxDepth })
    else if (problems.has('malformed')) findings.push(finding('docx/malformed', { part: name }, [{ path: name }]))
    return document
  }
  const relationships = (owner: string): Relationship[] => {
    const document = open(`${folderOf(owner)}_rels/${owner.slice(folderOf(owner).length)}.rels`)
    if (document === null) return []
    const $ = load(document, { xml: true })
    return $('rel\\:Relationship:not([TargetMode="External"])')
      .toArray()
      .map((each) => ({
        type: /[^/]*$/.exec($(each).attr('Type') ?? '')?.[0] ?? '',
        target: resolve(folderOf(owner), $(each).attr('Target') ?? ''),
      }))
  }

  const named = relationships('').find((each) => each.type === 'officeDocument' && parts.has(each.target.toLowerCase()))?.target
  const main = named ?? USUAL_BODY
  const body = open(main)
  if (body === null) return { problem: refused ?? finding('docx/no-body') }
  const related = relationships(main)
  const part = (type: string): Document | null => {
    const target = related.find((each) => each.type === type)?.target
    if (target !== undefined && !parts.has(target.toLowerCase())) findings.push(finding('docx/part-missing', { part: target }))
    return open(target ?? `${folderOf(main)}${type}.xml`, type === 'numbering')
  }
  const opened = {
    body,
    styles: part('styles'),
    numbering: part('numbering'),
    settings: part('settings'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    headersAndFooters: related
      .filter((each) => each.type === 'header' || each.type === 'footer')
      // Sections refer to the same part again and again.
      .filter(({ target }, index, all) => all.findIndex((each) => each.target === target) === index)
      .flatMap(({ target }) => {
        const document = open(target)
        return document === null ? [] : [{ name: target.slice(folderOf(target).length).replace(/\.xml$/i, ''), document }]
      }),
    findings,
  }
  return refused === null ? opened : { problem: refused }
}
