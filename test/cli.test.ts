import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './support/fixtures.ts'

/**
 * Each `test/cli/*.txt` is a transcript: `$ gongkai …` lines and what they print and return. UPDATE=1 writes what is printed now; read it.
 * OUT stands for a fresh folder; `$ ls OUT` lists what was written there, `$ cd FOLDER && gongkai …` runs in a folder below `files`.
 */
const folder = path.join(root, 'test/cli')
const bin = path.join(root, 'dist/src/cli.js')

/** Without what clocks, versions and later options change. */
const masked = (text: string): string =>
  text
    .replace(/"durationMs":\d+/g, '"durationMs":0')
    .replace(/"gongkai":"[^"]*"/g, '"gongkai":"…"')
    .replace(/"options":"\w+"/g, '"options":"…"')

function run(line: string, out: string): string {
  if (line === '$ ls OUT')
    return (readdirSync(out, { recursive: true, encoding: 'utf8' }).sort().join('\n') || '(nothing)').split(path.sep).join('/')
  const [, below = ''] = /^\$ cd (\S+) && /.exec(line) ?? []
  const args = line
    .replace(/^\$ (cd \S+ && )?gongkai ?/, '')
    .split(' ')
    .filter((arg) => arg !== '')
    .map((arg) => arg.replace('OUT', out))
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args], {
    cwd: path.join(folder, 'files', below),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NO_COLOR: '1' },
  })
  const part = (name: string, text: string): string =>
    text === '' ? '' : `[${name}]\n${masked(text.replaceAll(out, 'OUT').replaceAll('\r\n', '\n').trimEnd())}\n`
  return `${part('stdout', stdout)}${part('stderr', stderr)}[exit ${status}]`
}

describe('transcripts', () => {
  it('run the built command', () => {
    expect(existsSync(bin), 'npm run build makes it').toBe(true)
  })
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.txt'))) {
    it(name, () => {
      const file = path.join(folder, name)
      const written = readFileSync(file, 'utf8')
      const out = mkdtempSync(path.join(tmpdir(), 'gongkai-'))
      try {
        const commands = written.split('\n').filter((line) => line.startsWith('$ '))
        const actual = `${commands.map((line) => `${line}\n${run(line, out)}`).join('\n\n')}\n`
        if (process.env['UPDATE'] === '1') writeFileSync(file, actual)
        expect(actual).toBe(process.env['UPDATE'] === '1' ? actual : written)
      } finally {
        rmSync(out, { recursive: true, force: true })
      }
    })
  }
})
