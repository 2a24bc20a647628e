import { closeSync, openSync, readSync } from 'node:fs'
import path from 'node:path'
import type { Entry } from 'yauzl'
import type { Finding } from '../../../schemas/finding.ts'
import { finding } from '../../../schemas/findings/index.ts'
import { type Input, isDocument, type Passed } from '../inputs/input.ts'
import { Refused } from '../refused.ts'
import { ARCHIVE_LIMITS } from './limits.ts'
import { CONTROLS, decodeName, nameProblem } from './names.ts'
import { type Archive, openArchive } from './open.ts'

const isArchive = (name: string): boolean => path.extname(name).toLowerCase() === '.zip'
/** Entries that make an archive a document of an office program under a wrong name; its parser, or the refusal of its format, says so. */
const PACKAGE = new Set(['[Content_Types].xml', 'mimetype', 'OFD.xml'])
const UNIX_TYPE = 0o170000
const UNIX_LINK = 0o120000

const isLink = (entry: Entry): boolean => ((entry.externalFileAttributes >>> 16) & UNIX_TYPE) === UNIX_LINK

/** Whether a file begins as an archive; anything else under the name of one is left to detection, which says what it is. */
function looksPacked(file: string): boolean {
  let handle: number | null = null
  try {
    handle = openSync(file, 'r')
    const start = Buffer.alloc(2)
    return readSync(handle, start, 0, 2, 0) === 2 && start.toString('latin1') === 'PK'
  } catch {
    return false
  } finally {
    if (handle !== null) closeSync(handle)
  }
}

/** What may still be unpacked of one archive. */
interface Budget {
  bytes: number
}

/** Puts the documents of archives in the place of the archives, each with its path. */
export async function expandArchives(inputs: readonly Input[], passed: Passed): Promise<Input[]> {
  const expanded: Input[] = []
  const outputs = new Set(inputs.map((each) => each.output))
  for (const input of inputs) {
    if (!isArchive(input.file) || !looksPacked(input.file)) {
      expanded.push(input)
      continue
    }
    for (const each of await entriesOf(input, input.file, passed, { bytes: ARCHIVE_LIMITS.unpackedBytes })) {
      let output = each.output
      for (let copy = 2; outputs.has(output); copy++) output = `${copy}/${each.output}`
      outputs.add(output)
      expanded.push({ ...each, output })
    }
  }
  return expanded
}

async function entriesOf(outer: Input, source: string | Uint8Array, passed: Passed, budget: Budget): Promise<Input[]> {
  let archive: Archive | null = null
  try {
    archive = await openArchive(source)
    const names = archive.entries.map((entry) => decodeName(entry.fileNameRaw))
    if (names.some((name) => PACKAGE.has(name))) return [outer]
    const found: Input[] = []
    const taken = new Set<string>()
    for (const [number, entry] of archive.entries.entries()) {
      const name = names[number] ?? ''
      if (name.endsWith('/')) continue
      if (isLink(entry)) passed.links++
      else if (!isDocument(name) || name.split('/').some((part) => /^\.(?!\.?$)|^__MACOSX$/.test(part))) passed.leftAlone++
      else {
        // Two entries may bear one name; each has its line.
        const shown = `${name.replaceAll(CONTROLS, '\ufffd')}${taken.has(name) ? ` (entry ${number})` : ''}`
        const input = {
          ...outer,
          relative: `${outer.relative}!/${shown}`,
          output: `${outer.output}/${name}`,
          entry: [...outer.entry, number],
        }
        const problem = entryProblem(entry, name, taken, budget)
        taken.add(name)
        if (problem !== null) found.push({ ...input, problem })
        else if (isArchive(name)) found.push(...(await nested(input, archive, entry, passed, budget)))
        else found.push(input)
      }
    }
    return found.length > 0 ? found : [{ ...outer, problem: finding('batch/archive-empty') }]
  } catch (error) {
    if (error instanceof Refused) return [{ ...outer, problem: error.because }]
    throw error
  } finally {
    archive?.close()
  }
}

function entryProblem(entry: Entry, name: string, taken: ReadonlySet<string>, budget: Budget): Finding | null {
  const refused = (reason: string): Finding => finding('batch/archive-entry', { reason })
  const wrong = nameProblem(name)
  if (wrong !== null) return refused(wrong)
  if (taken.has(name)) return refused('an entry before it has the same name')
  if (entry.isEncrypted()) return refused('it asks for a password')
  budget.bytes -= entry.uncompressedSize
  if (budget.bytes < 0)
    return finding('batch/archive-limit', { reason: `its documents unpack to more than ${ARCHIVE_LIMITS.unpackedBytes} bytes` })
  return null
}

async function nested(input: Input, archive: Archive, entry: Entry, passed: Passed, budget: Budget): Promise<Input[]> {
  const refused = (reason: string): Input[] => [{ ...input, problem: finding('batch/archive-limit', { reason }) }]
  if (input.entry.length >= ARCHIVE_LIMITS.depth) return refused(`archives inside one another ${input.entry.length + 1} deep`)
  if (entry.uncompressedSize > ARCHIVE_LIMITS.innerBytes) return refused(`an archive of ${entry.uncompressedSize} bytes inside another`)
  try {
    return await entriesOf(input, await archive.read(entry, ARCHIVE_LIMITS.innerBytes), passed, budget)
  } catch (error) {
    if (error instanceof Refused) return [{ ...input, problem: error.because }]
    throw error
  }
}
