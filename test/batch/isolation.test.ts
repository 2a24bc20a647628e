import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { batch, breaking, folderOf, freshFolder, numbered, tree } from './support.ts'

const outcomes = ({ manifest }: Awaited<ReturnType<typeof batch>>): unknown[] =>
  manifest.map(({ path: name, status, code, attempts, sha256 }) => [name, status, code, attempts, sha256?.length])

describe('a file that breaks its worker down costs itself only', () => {
  it('hangs', async () => {
    const result = await batch([folderOf(['a.txt', 'loops.txt', 'z.txt'])], freshFolder(), { worker: breaking, maxSeconds: 2 })
    expect(outcomes(result)).toEqual([
      ['a.txt', 'ok', null, 1, 64],
      ['loops.txt', 'failed', 'batch/time-limit', 2, 64],
      ['z.txt', 'ok', null, 1, 64],
    ])
  })

  it('takes memory without end: objects, buffers, WebAssembly', async () => {
    const names = ['a.txt', 'buffers.txt', 'objects.txt', 'wasm.txt', 'z.txt']
    const result = await batch([folderOf(names)], freshFolder(), { worker: breaking, maxMemory: 320, jobs: 1 })
    expect(outcomes(result)).toEqual([
      ['a.txt', 'ok', null, 1, 64],
      ['buffers.txt', 'failed', 'batch/memory-limit', 2, 64],
      ['objects.txt', 'failed', 'batch/memory-limit', 2, 64],
      ['wasm.txt', 'failed', 'batch/memory-limit', 2, 64],
      ['z.txt', 'ok', null, 1, 64],
    ])
  })

  it('ends its process', async () => {
    const result = await batch([folderOf(['a.txt', 'aborts.txt', 'exits.txt', 'throws.txt'])], freshFolder(), { worker: breaking })
    expect(outcomes(result)).toEqual([
      ['a.txt', 'ok', null, 1, 64],
      ['aborts.txt', 'failed', 'batch/crashed', 2, 64],
      ['exits.txt', 'failed', 'batch/crashed', 2, 64],
      ['throws.txt', 'failed', 'batch/crashed', 2, 64],
    ])
    expect(result.manifest[2]?.reason).toContain('exit status 7')
  })

  it('is tried a second time, and again in the next run', async () => {
    const [folder, out] = [folderOf(['a.txt', 'exits.txt', 'once.txt']), freshFolder()]
    expect(outcomes(await batch([folder], out, { worker: breaking }))).toEqual([
      ['a.txt', 'ok', null, 1, 64],
      ['exits.txt', 'failed', 'batch/crashed', 2, 64],
      ['once.txt', 'ok', null, 2, 64],
    ])
    const { told } = await batch([folder], out)
    expect(told.map(({ line, unchanged }) => [line.path, line.status, unchanged])).toEqual([
      ['a.txt', 'ok', true],
      ['exits.txt', 'ok', false],
      ['once.txt', 'ok', true],
    ])
  })

  it('leaves no result of what the file was before', async () => {
    const [folder, out] = [folderOf(['a.txt', 'exits.txt']), freshFolder()]
    await batch([folder], out)
    writeFileSync(path.join(folder, 'exits.txt'), 'changed')
    await batch([folder], out, { worker: breaking })
    expect(Object.keys(tree(out))).toEqual(['a.txt.json', 'manifest.jsonl'])
  })
})

it('a worker that cannot begin is a fault, not a file’s', async () => {
  await expect(batch([folderOf(['a.txt'])], freshFolder(), { worker: new URL('./nowhere.mjs', import.meta.url) })).rejects.toThrow(
    'cannot start',
  )
})

it('the number of jobs changes nothing', async () => {
  const folder = folderOf([...numbered(20), 'b/exits.txt', 'b/once.txt'])
  writeFileSync(path.join(folder, 'empty.txt'), '')
  const trees = []
  const orders = []
  for (const jobs of [1, 2, 5]) {
    const out = freshFolder()
    const { told } = await batch([folder], out, { jobs, worker: breaking })
    orders.push(told.map(({ line }) => line.path))
    trees.push(Object.entries(tree(out)).map(([name, text]) => [name, text.replace(/"attempts":\d/g, '')]))
  }
  expect(trees[1]).toEqual(trees[0])
  expect(trees[2]).toEqual(trees[0])
  expect(orders[1]).toEqual(orders[0])
  expect(orders[2]).toEqual(orders[0])
})
