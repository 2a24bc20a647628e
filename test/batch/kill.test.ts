import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { bin, folderOf, freshFolder, numbered, readManifest, tree } from './support.ts'

const COUNT = 300
const names = numbered(COUNT)
const args = (folder: string, out: string): string[] => [bin, 'convert', folder, '--out', out, '--jobs', '2', '--log-format', 'json']

/** Starts a run and waits until some files are done. */
async function begun(folder: string, out: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, args(folder, out), { stdio: ['ignore', 'ignore', 'pipe'] })
  const journal = path.join(out, '.manifest.journal.jsonl')
  child.stderr?.resume()
  while (child.exitCode === null && (!existsSync(journal) || readFileSync(journal, 'utf8').split('\n').length < 10))
    await new Promise((resolve) => setTimeout(resolve, 5))
  return child
}

const ended = (child: ChildProcess): Promise<readonly [number | null, string]> =>
  new Promise((resolve) => {
    let text = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
    child.on('close', (code) => resolve([code, text]))
  })

interface Told {
  readonly path: string
  readonly unchanged: boolean
}

/** Runs again to the end; gives the files that were not read again. */
function goOn(folder: string, out: string): string[] {
  const { status, stderr } = spawnSync(process.execPath, args(folder, out), { encoding: 'utf8' })
  expect(status).toBe(0)
  const events = stderr
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const files: Told[] = events.filter(({ event }) => event === 'file')
  expect(files.map((each) => each.path)).toEqual(names)
  expect(events.at(-1)).toMatchObject({ event: 'summary', files: COUNT, ok: COUNT })
  return files.filter((each) => each.unchanged).map((each) => each.path)
}

/** Every document exactly once, in the manifest and among the results, and nothing else. */
function expectWhole(out: string): void {
  expect(readManifest(out).map((line) => line.path)).toEqual(names)
  expect(Object.keys(tree(out))).toEqual([...names.map((name) => `${name}.json`), 'manifest.jsonl'])
  for (const name of names) expect(JSON.parse(readFileSync(path.join(out, `${name}.json`), 'utf8')).source.path).toBe(name)
}

it('kill -9 in the middle loses the files in hand only', async () => {
  const [folder, out] = [folderOf(names), freshFolder()]
  for (let kills = 1; kills <= 2; kills++) {
    const child = await begun(folder, out)
    const end = ended(child)
    child.kill('SIGKILL')
    expect(await end).toEqual([null, expect.any(String)])
    expect(existsSync(path.join(out, 'manifest.jsonl'))).toBe(false)
  }
  const noted = readFileSync(path.join(out, '.manifest.journal.jsonl'), 'utf8').split('\n').length - 1
  expect(noted).toBeLessThan(COUNT)
  expect(goOn(folder, out)).toHaveLength(noted)
  expectWhole(out)
})

it.skipIf(process.platform === 'win32')('SIGINT finishes the files in hand and says how to go on', async () => {
  const [folder, out] = [folderOf(names), freshFolder()]
  const child = spawn(process.execPath, args(folder, out).slice(0, -2), { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
  const end = ended(child)
  const journal = path.join(out, '.manifest.journal.jsonl')
  while (!existsSync(journal) || readFileSync(journal, 'utf8').split('\n').length < 10)
    await new Promise((resolve) => setTimeout(resolve, 5))
  // As Ctrl-C at a terminal does: to the whole group of processes.
  process.kill(-Number(child.pid), 'SIGINT')
  const [status, stderr] = await end
  expect(status).toBe(130)
  const done = readManifest(out).length
  expect(done).toBeGreaterThanOrEqual(9)
  expect(stderr).toContain('stopping: files in hand are finished')
  expect(stderr).toContain(`interrupted: ${COUNT - done} of ${COUNT} files are still to be read; run the same command again to go on`)
  expect(goOn(folder, out)).toEqual(names.slice(0, done))
  expectWhole(out)
})
