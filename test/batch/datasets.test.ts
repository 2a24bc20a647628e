import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { gather } from '../../src/batch/gather.ts'
import { manifestResults } from '../../src/batch/results.ts'
import { isDataset } from '../../src/exporters/exporter.ts'
import { exporters } from '../../src/exporters/index.ts'
import { asText, filesBelow } from '../support/dataset.ts'
import { bin, budget, folderOf, freshFolder } from './support.ts'

const gongkai = (...args: string[]) => spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' })

const FORMATS = exporters.filter(isDataset)

/** What a folder's datasets hold. */
const datasets = async (out: string): Promise<Record<string, string>> => {
  const names = filesBelow(out).filter((name) => !name.endsWith('.txt.json') && name !== 'manifest.jsonl')
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await asText(path.join(out, name))])))
}

it('datasets are the same for any number of jobs, in several runs, and made of the results afterwards', async () => {
  const folder = folderOf(['a.txt', 'b/c.txt', 'b.txt', 'd.txt', 'e.txt'])
  const [one, many, runs, later] = [freshFolder(), freshFolder(), freshFolder(), freshFolder()]
  const to = FORMATS.map(({ id }) => id).join(',')
  expect(gongkai('convert', folder, '--out', one, '--to', to, '--jobs', '1').status).toBe(0)
  const expected = await datasets(one)
  expect(expected['disclosures.jsonl']?.match(/"path":"[^"]+\.txt"/g)?.filter((each, at, all) => all.indexOf(each) === at)).toEqual(
    ['a', 'b', 'b/c', 'd', 'e'].map((name) => `"path":"${name}.txt"`),
  )
  gongkai('convert', folder, '--out', many, '--to', to, '--jobs', '4')
  expect(await datasets(many)).toEqual(expected)

  const last = readFileSync(path.join(folder, 'a.txt'))
  rmSync(path.join(folder, 'a.txt'))
  gongkai('convert', folder, '--out', runs, '--to', to)
  expect(await datasets(runs)).not.toEqual(expected)
  writeFileSync(path.join(folder, 'a.txt'), last)
  expect(gongkai('convert', folder, '--out', runs, '--to', to).stderr).toContain('4 unchanged')
  expect(await datasets(runs)).toEqual(expected)

  gongkai('convert', folder, '--out', later)
  expect(gongkai('convert', folder, '--out', later, '--to', to).stderr).toContain('5 unchanged')
  expect(await datasets(later)).toEqual(expected)
}, 120_000)

it('a result that is none any more costs itself only', () => {
  const [folder, out] = [folderOf(['a.txt', 'b.txt']), freshFolder()]
  gongkai('convert', folder, '--out', out)
  writeFileSync(path.join(out, 'a.txt.json'), '{}')
  const { status, stderr } = gongkai('convert', folder, '--out', out, '--to', 'jsonl')
  expect(stderr).toContain('a.txt.json: error: not a result of gongkai convert')
  expect(status).toBe(3)
  expect(readFileSync(path.join(out, 'disclosures.jsonl'), 'utf8').trim().split('\n')).toHaveLength(1)
})

it('an interrupt while results are gathered leaves the datasets of before', async () => {
  const [folder, out] = [folderOf(['a.txt', 'b.txt']), freshFolder()]
  gongkai('convert', folder, '--out', out, '--to', 'jsonl,csv')
  const before = await datasets(out)
  writeFileSync(path.join(folder, 'b.txt'), budget(9))
  gongkai('convert', folder, '--out', out)
  const stop = new AbortController()
  const some = function* () {
    for (const each of manifestResults(out)) {
      yield each
      stop.abort()
    }
  }
  const tell = (): void => {}
  expect(await gather(some(), { out, formats: FORMATS, evenEmpty: true, tell, signal: stop.signal })).toBeNull()
  expect(await datasets(out)).toEqual(before)
})

it('the library that reads PDF is a choice that the next run minds', () => {
  const out = freshFolder()
  const pdf = path.join(import.meta.dirname, '../../samples/township-budget-2025.pdf')
  const parser = (): unknown => JSON.parse(readFileSync(path.join(out, 'manifest.jsonl'), 'utf8')).versions.parser
  gongkai('convert', pdf, '--out', out)
  const first = parser()
  gongkai('convert', pdf, '--out', out, '--pdf-engine', 'pdfjs')
  expect(parser()).not.toBe(first)
}, 60_000)
