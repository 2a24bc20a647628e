import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { packedInput } from './pack-docx.ts'
import { drawnInput } from './pack-pdf.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

const UPDATE = process.env['UPDATE'] === '1'

const folders = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : []

/** The file `input.*` of a case, or the one its folder `input.docx/` or its drawing `input.pdf.json` is made to. */
async function inputOf(folder: string): Promise<{ name: string; bytes: Uint8Array }> {
  const packed = drawnInput(folder) ?? (await packedInput(folder))
  if (packed !== null) return packed
  const name = readdirSync(folder).find((each) => each.startsWith('input.'))
  if (name === undefined) throw new Error(`${folder} has no input`)
  return { name, bytes: readFileSync(path.join(folder, name)) }
}

/**
 * Compares text with the expectation beside a case's input. UPDATE=1 rewrites it; elsewhere a missing one fails. What differs is left in
 * `.actual/` for the eye.
 */
function matches(folder: string, name: string, actual: string): void {
  const file = path.join(folder, name)
  if (UPDATE) writeFileSync(file, actual)
  if (!existsSync(file)) expect.fail(`${path.relative(root, file)} is missing: run UPDATE=1 npm test and read what it writes`)
  const kept = path.join(folder, '.actual')
  const expected = readFileSync(file, 'utf8')
  if (actual !== expected) {
    mkdirSync(kept, { recursive: true })
    writeFileSync(path.join(kept, name), actual)
  } else rmSync(kept, { recursive: true, force: true })
  expect(actual).toBe(expected)
}

/** JSON as fixtures keep it: small values on one line, so that a table reads as rows. */
export function pretty(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value)
  if (flat === undefined || flat.length + indent.length <= 140 || typeof value !== 'object' || value === null) return flat ?? 'null'
  const inner = `${indent}  `
  if (Array.isArray(value)) return `[\n${value.map((each) => inner + pretty(each, inner)).join(',\n')}\n${indent}]`
  const members = Object.entries(value).filter(([, each]) => each !== undefined)
  return `{\n${members.map(([key, each]) => `${inner}${JSON.stringify(key)}: ${pretty(each, inner)}`).join(',\n')}\n${indent}}`
}

interface Suite {
  /** Folder below `test/` with one folder for each id, and in it one for each case. */
  readonly folder: string
  readonly ids: readonly string[]
  readonly expected: (id: string) => string
  readonly actual: (id: string, input: { name: string; bytes: Uint8Array }, name: string) => Promise<string>
}

/** Runs every case of a registry: each id has a case, each folder an id. */
export function runFixtures({ folder, ids, expected, actual }: Suite): void {
  const base = path.join(root, 'test', folder)
  it(`every registered id has a case in test/${folder}, and every folder an id`, () => {
    expect(folders(base)).toEqual([...ids].sort())
    for (const id of ids) expect(folders(path.join(base, id)), `cases of ${id}`).not.toEqual([])
  })
  for (const id of ids) {
    describe(id, () => {
      for (const name of folders(path.join(base, id))) {
        it(name, async () => {
          const folder = path.join(base, id, name)
          matches(folder, expected(id), await actual(id, await inputOf(folder), name))
        })
      }
    })
  }
}
