import type { Finding } from '../../schemas/finding.ts'
import { finding } from '../../schemas/findings/index.ts'
import type { Limits, Parsed, Parser } from '../parser.ts'
import { furnitureOf } from './furniture.ts'
import { openPackage } from './package.ts'
import { BlockReader } from './read/blocks.ts'
import { readBody, readNotes } from './read/body-reader.ts'
import { isWordPackage } from './recognises.ts'
import { unpack } from './unpack.ts'
import { type Drafted, draftOf, furnitureDraft } from './write/index.ts'

const unreadable = (...because: Finding[]): Parsed => ({ blocks: [], furniture: [], pages: null, findings: because })

interface Opened {
  readonly draft: Drafted
  readonly edges: Pick<Drafted, 'body' | 'marks'>
  readonly findings: readonly Finding[]
}

/** Unpacks a file within the limits and rewrites its body; the file's own trees are let go of before the body is read. */
async function open(bytes: Uint8Array, limits: Limits): Promise<Opened | { problems: Finding[] }> {
  const unpacked = await unpack(bytes, limits)
  if ('problem' in unpacked) return { problems: [unpacked.problem] }
  const source = openPackage(unpacked.parts, limits)
  if ('problem' in source) return { problems: [source.problem] }
  const draft = draftOf(source, limits)
  if (draft === null) return { problems: [finding('docx/no-body'), ...source.findings] }
  const edges = furnitureDraft(source, limits)
  if (draft.tooLarge || edges.tooLarge) return { problems: [finding('input/too-many-cells', { limit: limits.maxCells })] }
  return { draft, edges, findings: [...source.findings, ...draft.findings] }
}

/**
 * A word processor's file: unpacked within the limits, rewritten so that nothing is lost on the way (numbers, skipped columns, text boxes,
 * places), read by mammoth, and laid on exact grids.
 */
async function parse(bytes: Uint8Array, limits: Limits): Promise<Parsed> {
  const opened = await open(bytes, limits)
  if ('problems' in opened) return unreadable(...opened.problems)
  const { draft, edges } = opened
  const reader = new BlockReader({ notes: await readNotes(draft), noteNumber: draft.noteNumber, marks: draft.marks })
  for await (const piece of readBody(draft)) reader.read(piece)
  reader.finish()
  const { blocks } = reader
  const findings = [...opened.findings, ...reader.findings]
  if (blocks.length === 0) {
    return unreadable(draft.pictures > 0 ? finding('docx/only-pictures', { count: draft.pictures }) : finding('input/empty'), ...findings)
  }
  return { blocks, furniture: await furnitureOf(edges), pages: null, findings }
}

export const docxParser: Parser = {
  id: 'docx',
  version: 1,
  name: 'word processor files: Word (DOCX, DOCM, strict), WPS Office, LibreOffice',
  extensions: ['.docx', '.docm', '.dotx', '.dotm'],
  recognises: isWordPackage,
  parse,
}
