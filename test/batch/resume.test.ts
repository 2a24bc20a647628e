import { appendFileSync, copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { batch, budget, folderOf, freshFolder, readManifest, tree } from './support.ts'

const read = ({ told }: Awaited<ReturnType<typeof batch>>): string[] =>
  told.filter(({ unchanged }) => !unchanged).map(({ line }) => line.path)

describe('the next run', () => {
  it('reads what is new, changed, missing its result, or wanted otherwise', async () => {
    const [folder, out] = [folderOf(['a.txt', 'b.txt', 'c.txt']), freshFolder()]
    expect(read(await batch([folder], out))).toEqual(['a.txt', 'b.txt', 'c.txt'])
    const first = tree(out)
    expect(read(await batch([folder], out))).toEqual([])
    expect(tree(out)).toEqual(first)
    writeFileSync(path.join(folder, 'b.txt'), budget(70))
    writeFileSync(path.join(folder, 'd.txt'), budget(71))
    rmSync(path.join(out, 'c.txt.json'))
    expect(read(await batch([folder], out))).toEqual(['b.txt', 'c.txt', 'd.txt'])
    expect(read(await batch([folder], out, { force: true }))).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt'])
    expect(read(await batch([folder], out, { recipe: { options: 'y' } }))).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt'])
    expect(read(await batch([folder], out, { recipe: { options: 'y', version: '1' } }))).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt'])
  })

  it('keeps lines whose results are still there', async () => {
    const [one, other, out] = [folderOf(['a.txt', 'b.txt']), folderOf(['c.txt']), freshFolder()]
    await batch([one], out)
    rmSync(path.join(out, 'b.txt.json'))
    const { manifest } = await batch([other], out)
    expect(manifest.map((line) => line.path)).toEqual(['a.txt', 'c.txt'])
  })

  it('goes on from a journal with a torn end and lines that are none', async () => {
    const [folder, out] = [folderOf(['a.txt', 'b.txt', 'c.txt']), freshFolder()]
    const { manifest } = await batch([folder], out)
    const journal = path.join(out, '.manifest.journal.jsonl')
    const lines = readFileSync(path.join(out, 'manifest.jsonl'), 'utf8').split('\n')
    rmSync(path.join(out, 'manifest.jsonl'))
    writeFileSync(journal, `${lines[0]}\nnot JSON\n{"path":"c.txt"}\n${lines[1]?.slice(0, 40)}`)
    writeFileSync(path.join(out, '.99999999-3.tmp'), 'half a res')
    writeFileSync(path.join(out, '.manifest.lock'), '99999999')
    const again = await batch([folder], out)
    expect(read(again)).toEqual(['b.txt', 'c.txt'])
    expect(again.manifest.map((line) => ({ ...line, durationMs: 0 }))).toEqual(manifest.map((line) => ({ ...line, durationMs: 0 })))
    expect(Object.keys(tree(out))).toEqual(['a.txt.json', 'b.txt.json', 'c.txt.json', 'manifest.jsonl'])
  })

  it('does not mind a manifest that is none', async () => {
    const [folder, out] = [folderOf(['a.txt']), freshFolder()]
    writeFileSync(path.join(out, 'manifest.jsonl'), '\u0000\u0001{"a":\n[]\n')
    expect((await batch([folder], out)).manifest.map((line) => line.path)).toEqual(['a.txt'])
  })

  it('keeps out of a folder in which another run writes', async () => {
    const [folder, out] = [folderOf(['a.txt']), freshFolder()]
    writeFileSync(path.join(out, '.manifest.lock'), String(process.ppid))
    await expect(batch([folder], out)).rejects.toThrow(`process ${process.ppid} is writing to this folder`)
    expect(existsSync(path.join(out, 'manifest.jsonl'))).toBe(false)
  })
})

it('files of the same bytes are told, whatever the next run finds first', async () => {
  const [folder, out] = [folderOf(['b.txt', 'c.txt', 'd.txt']), freshFolder()]
  copyFileSync(path.join(folder, 'b.txt'), path.join(folder, 'e.txt'))
  const first = await batch([folder], out)
  expect(first.run.duplicates).toBe(1)
  expect(first.manifest.map((line) => line.duplicateOf ?? null)).toEqual([null, null, null, 'b.txt'])
  copyFileSync(path.join(folder, 'b.txt'), path.join(folder, 'a.txt'))
  renameSync(path.join(folder, 'e.txt'), path.join(folder, 'f.txt'))
  rmSync(path.join(out, 'e.txt.json'))
  await batch([folder], out)
  expect(readManifest(out).map((line) => [line.path, line.duplicateOf ?? null])).toEqual([
    ['a.txt', null],
    ['b.txt', 'a.txt'],
    ['c.txt', null],
    ['d.txt', null],
    ['f.txt', 'a.txt'],
  ])
})

it('an interrupted run finishes what is in hand and can be gone on with', async () => {
  const [folder, out] = [folderOf(['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt', 'f.txt']), freshFolder()]
  const stop = new AbortController()
  const { run, manifest } = await batch([folder], out, { jobs: 1, signal: stop.signal, onProgress: () => stop.abort() })
  expect(run.done).toBe(1)
  expect(manifest.map((line) => line.path)).toEqual(['a.txt'])
  appendFileSync(path.join(folder, 'f.txt'), '\n')
  expect(read(await batch([folder], out))).toEqual(['b.txt', 'c.txt', 'd.txt', 'e.txt', 'f.txt'])
})
