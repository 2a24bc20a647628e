import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { ARCHIVE_LIMITS } from '../../src/batch/archive/limits.ts'
import { findInputs } from '../../src/batch/inputs/find.ts'
import { batch, budget, folderOf, freshFolder, tree } from './support.ts'

type Content = string | Uint8Array

/** GBK for the one name that needs it: 预算.txt. */
const GBK_NAME = [...Buffer.from('d4a4cbe3', 'hex'), ...Buffer.from('.txt')]

async function zipOf(
  entries: Readonly<Record<string, Content>>,
  options: JSZip.JSZipGeneratorOptions<'uint8array'> = {},
): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(entries)) zip.file(name, content, { createFolders: false })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', ...options })
}

async function converted(bytes: Uint8Array): Promise<readonly [unknown[], string[]]> {
  const [folder, out] = [freshFolder(), freshFolder()]
  writeFileSync(path.join(folder, 'a.zip'), bytes)
  const { manifest } = await batch([folder], out)
  return [manifest.map(({ path: name, status, code, outputs }) => [name, status, code, ...outputs]), Object.keys(tree(out))]
}

describe('archives', () => {
  it('are opened, and archives in them', async () => {
    const inner = await zipOf({ 'c.txt': budget(2), 'd.txt': budget(3) })
    const [lines, files] = await converted(await zipOf({ 'b.txt': budget(1), 'x/in.zip': inner, 'y/e.txt': budget(4), 'z.exe': 'MZ' }))
    expect(lines).toEqual([
      ['a.zip!/b.txt', 'ok', null, 'a.zip/b.txt.json'],
      ['a.zip!/x/in.zip!/c.txt', 'ok', null, 'a.zip/x/in.zip/c.txt.json'],
      ['a.zip!/x/in.zip!/d.txt', 'ok', null, 'a.zip/x/in.zip/d.txt.json'],
      ['a.zip!/y/e.txt', 'ok', null, 'a.zip/y/e.txt.json'],
    ])
    expect(files).toHaveLength(5)
  })

  it('have names in GBK or UTF-8', async () => {
    const encodeFileName = (name: string): string => (name === 'gbk.txt' ? String.fromCharCode(...GBK_NAME) : name)
    const bytes = await zipOf({ 'gbk.txt': budget(1) }, { encodeFileName })
    expect((await converted(bytes))[0]).toEqual([['a.zip!/预算.txt', 'ok', null, 'a.zip/预算.txt.json']])
    const other = await zipOf({ '决算.txt': budget(1) })
    expect((await converted(other))[0]).toEqual([['a.zip!/决算.txt', 'ok', null, 'a.zip/决算.txt.json']])
  })

  it('write nowhere but below the output folder', async () => {
    const names = ['../up.txt', '/root.txt', 'C:/drive.txt', 'x/../../y.txt', 'x//y.txt', 'bell\u0007.txt']
    const bytes = await zipOf(Object.fromEntries([...names, 'good.txt'].map((name, index) => [name, budget(index)])))
    const [lines, files] = await converted(bytes)
    expect(lines).toHaveLength(7)
    expect((lines as string[][]).filter(([, , code]) => code === 'batch/archive-entry')).toHaveLength(6)
    expect(JSON.stringify(lines)).not.toContain('\\u0007')
    expect(files).toEqual(['a.zip/good.txt.json', 'manifest.jsonl'])
  })

  it('that are damaged, or hold too much, cost themselves only', async () => {
    const good = await zipOf({ 'b.txt': budget(1) })
    expect((await converted(good.subarray(0, 60)))[0]).toEqual([['a.zip', 'failed', 'batch/archive-damaged']])
    const deep = await zipOf({ '2.zip': await zipOf({ '3.zip': await zipOf({ '4.zip': good }) }) })
    expect((await converted(deep))[0]).toEqual([['a.zip!/2.zip!/3.zip!/4.zip', 'failed', 'batch/archive-limit']])
    const bomb = await zipOf({ 'b.txt': 'x'.repeat(1_500_000), 'c.txt': budget(1) })
    expect((await converted(bomb))[0]).toEqual([
      ['a.zip!/b.txt', 'failed', 'input/too-large'],
      ['a.zip!/c.txt', 'ok', null, 'a.zip/c.txt.json'],
    ])
    const wrong = Buffer.from(good)
    // The check sum in the list of contents.
    wrong.writeUInt32LE(7, wrong.indexOf('PK\u0001\u0002') + 16)
    expect((await converted(wrong))[0]).toEqual([['a.zip!/b.txt', 'failed', 'batch/archive-damaged']])
    const many = Buffer.from(good)
    many.writeUInt16LE(ARCHIVE_LIMITS.entries + 1, many.indexOf('PK\u0005\u0006') + 10)
    expect((await converted(many))[0]).toEqual([['a.zip', 'failed', 'batch/archive-limit']])
  })

  it('with entries that cannot be opened, or none', async () => {
    const good = Buffer.from(await zipOf({ 'b.txt': budget(1), 'c.txt': budget(2) }))
    const second = good.indexOf('PK\u0001\u0002', good.indexOf('PK\u0001\u0002') + 1)
    const twice = Buffer.from(good)
    twice.write('b.txt', second + 46)
    expect((await converted(twice))[0]).toEqual([
      ['a.zip!/b.txt', 'ok', null, 'a.zip/b.txt.json'],
      ['a.zip!/b.txt (entry 1)', 'failed', 'batch/archive-entry'],
    ])
    const locked = Buffer.from(good)
    locked.writeUInt16LE(locked.readUInt16LE(second + 8) | 1, second + 8)
    expect((await converted(locked))[0]).toEqual([
      ['a.zip!/b.txt', 'ok', null, 'a.zip/b.txt.json'],
      ['a.zip!/c.txt', 'failed', 'batch/archive-entry'],
    ])
    expect((await converted(await zipOf({ 'z.exe': 'MZ' })))[0]).toEqual([['a.zip', 'failed', 'batch/archive-empty']])
    const liar = Buffer.from(good)
    liar.writeUInt32LE(3, second + 24)
    expect(((await converted(liar))[0] as string[][]).map(([, status]) => status)).toEqual(['ok', 'failed'])
  })

  it('that are office files under a wrong name are left to their readers', async () => {
    const [lines] = await converted(await zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }))
    expect(lines).toEqual([['a.zip', 'failed', 'input/unsupported-format']])
    expect((await converted(deflateRawSync('no archive')))[0]).toEqual([['a.zip', expect.any(String), expect.anything()]])
  })
})

describe('inputs', () => {
  it('by list, with paths below the current folder', async () => {
    const [folder, out] = [folderOf(['a.txt', 'b/a.txt', 'c/d/e.txt']), freshFolder()]
    const list = path.join(out, 'list')
    writeFileSync(list, `\uFEFF# two\r\n${folder}/a.txt\r\n\r\n${folder}/b/a.txt\n${folder}/c\n${folder}/nowhere.txt\n`)
    const below = folder.slice(1)
    const { files, missing } = await findInputs([`@${list}`], null)
    expect(files.map((each) => each.relative)).toEqual(['d/e.txt', `${below}/a.txt`, `${below}/b/a.txt`].sort())
    expect(missing).toEqual([`${folder}/nowhere.txt`])
    expect((await findInputs(['@nowhere'], null)).missing).toEqual(['@nowhere'])
  })

  it.skipIf(process.platform === 'win32')('follow no symbolic link out of the root or in a circle', async () => {
    const [folder, elsewhere] = [folderOf(['a.txt']), folderOf(['secret.txt'])]
    mkdirSync(path.join(folder, 'b'))
    symlinkSync(elsewhere, path.join(folder, 'b/out'))
    symlinkSync(path.join(elsewhere, 'secret.txt'), path.join(folder, 'link.txt'))
    symlinkSync(folder, path.join(folder, 'b/circle'))
    const { files, links, leftAlone } = await findInputs([folder], null)
    expect([files.map((each) => each.relative), links, leftAlone]).toEqual([['a.txt'], 3, 0])
  })

  it('leave results of an earlier run alone', async () => {
    const folder = folderOf(['a.txt', 'out/b.txt', 'out/c.txt.json', 'd.png.json'])
    const { files, leftAlone } = await findInputs([folder], path.join(folder, 'out'))
    expect([files.map((each) => each.relative), leftAlone]).toEqual([['a.txt'], 1])
  })
})
