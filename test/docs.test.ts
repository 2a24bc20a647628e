import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { FindingCode } from '../schemas/findings/define.ts'
import { findingCodes } from '../schemas/findings/index.ts'
import { rules } from '../src/reconcile/rules/index.ts'
import { duck, inFolder, sqliteRows } from './support/dataset.ts'
import { root } from './support/fixtures.ts'

const read = (name: string): string => readFileSync(path.join(root, name), 'utf8')

function findingsPage(): string {
  const entries = Object.entries(findingCodes) as [string, FindingCode][]
  const sections = entries.map(([code, each]) => {
    const messages = `> ${each.severity}: ${each.en}\n>\n> ${each.zh}`
    return `## ${code}\n\n${messages}\n\n${each.meaning}\n\n**What to do.** ${each.remedy}\n`
  })
  const rulesSections = rules.map((rule) => {
    const facts = `> ${rule.severity}: ${rule.title.en}\n>\n> ${rule.title.zh}`
    return `## ${rule.id} ${rule.code}\n\n${facts}\n\n${rule.meaning}\n\n**Example.** ${rule.example}\n\n**What to do.** ${rule.remedy}\n`
  })
  const head = `# Findings\n\nFirst what the rules of reconciliation find, then every code a reader can give. Written from \`src/reconcile/rules/\` and \`schemas/findings/\`; \`gongkai list rules\` and \`gongkai list findings\` print the short forms.\n`
  const ofRules = `# What does not add up\n\nEach rule with the severity of its failures. A finding says what was expected, what is printed, the difference, and how far rounding may go (docs/architecture.md, outcomes); a difference within rounding is an info. \`checks\` of a disclosure counts what every rule came to, so that what could not be checked shows.\n`
  const ofReaders = `# What could not be read\n\nEvery code as it is printed (\`{…}\` is filled in), what it means and what to do.\n`
  return [head, ofRules, ...rulesSections, ofReaders, ...sections].join('\n')
}

it('docs/findings.md shows every finding as the catalogue has it (UPDATE=1 rewrites it)', () => {
  const file = path.join(root, 'docs/findings.md')
  if (process.env['UPDATE'] === '1') writeFileSync(file, findingsPage())
  expect(existsSync(file) ? read('docs/findings.md') : '').toBe(findingsPage())
})

it('the example of README prints what README says', () => {
  const example = /```js\n([\s\S]*?)```/.exec(read('README.md'))?.[1] ?? ''
  const expected = example.trim().split('\n').at(-1)?.replace('// ', '')
  expect(example.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('//')).length).toBeLessThanOrEqual(10)
  const folder = mkdtempSync(path.join(root, 'out', 'readme-'))
  try {
    // The package imports itself by name, as an installed one would be.
    writeFileSync(path.join(folder, 'example.mjs'), example)
    const { stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'example.mjs')], { cwd: root, encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout.trim()).toBe(expected)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

it('the transcript of README is what the command prints', () => {
  const transcript = /\n {4}\$ node (.*)\n((?: {4}.*\n)+)/
  const [, command = ''] = transcript.exec(read('README.md')) ?? []
  const { stdout, status } = spawnSync(process.execPath, command.split(' '), {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NO_COLOR: '1' },
  })
  const shown = `\n    $ node ${command}\n${stdout.replaceAll(/^(?=.)/gm, '    ')}`
  if (process.env['UPDATE'] === '1')
    writeFileSync(
      path.join(root, 'README.md'),
      read('README.md').replace(transcript, () => shown),
    )
  expect(read('README.md')).toContain(`${shown}\n`)
  expect(status).toBe(1)
})

it('the query of README gives what README says, over SQLite and over Parquet', async () => {
  const [, query = ''] = /```sql\n([\s\S]*?)```/.exec(read('README.md')) ?? []
  const BLOCK = /(```text\n)[\s\S]*?(```)/
  await inFolder(async (folder) => {
    const args = ['dist/src/cli.js', 'convert', 'samples/*.txt', '--out', folder, '--to', 'sqlite,parquet', '--quiet']
    const { stderr, status } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    expect([stderr, status]).toEqual(['', 0])
    const lines = (rows: readonly Record<string, unknown>[]): string => rows.map((row) => `${Object.values(row).join('|')}\n`).join('')
    const shown = lines(sqliteRows(`${folder}/gongkai.sqlite`, query))
    const inParquet = query.replace(
      /\b(FROM|JOIN) (\w+)/g,
      (_, word: string, table: string) => `${word} '${folder}/parquet/${table}.parquet'`,
    )
    expect(lines(await duck(inParquet))).toBe(shown)
    const database = spawnSync('sqlite3', [`${folder}/gongkai.sqlite`, query], { encoding: 'utf8' })
    if (database.error === undefined) expect(database.stdout).toBe(shown)
    if (process.env['UPDATE'] === '1')
      writeFileSync(
        path.join(root, 'README.md'),
        read('README.md').replace(BLOCK, (_, open: string, close: string) => open + shown + close),
      )
    expect(read('README.md')).toContain(`\`\`\`text\n${shown}\`\`\``)
    expect(shown.split('\n').length).toBeGreaterThan(4)
  })
})

it('the rules of one’s own in docs/extending.md can be loaded and find something', () => {
  const example = /```js\n([\s\S]*?)```/.exec(read('docs/extending.md'))?.[1] ?? ''
  const folder = mkdtempSync(path.join(root, 'out', 'extending-'))
  try {
    const module = path.join(folder, 'mine.mjs')
    writeFileSync(module, example)
    const sample = 'samples/county-library-budget-2025.txt'
    const args = ['dist/src/cli.js', 'check', sample, '--rules', module, '--rule', 'OWN1', '--format', 'json']
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout).map(({ rule, code }: { rule: string; code: string }) => `${rule} ${code}`)).toEqual(['OWN1 own/no-reception'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

it('links between documents lead somewhere', () => {
  const pages = ['README.md', 'CHANGELOG.md', 'samples/README.md', ...readdirSync(path.join(root, 'docs')).map((name) => `docs/${name}`)]
  const dead = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:)([^)#]+)\)/g)]
      .map((match) => path.join(path.dirname(page), match[1] ?? ''))
      .filter((target) => !existsSync(path.join(root, target))),
  )
  expect(dead).toEqual([])
})

it('README and help name the same commands', () => {
  const help = read('test/cli/help.txt')
  for (const command of ['convert', 'check', 'reconcile', 'export', 'inspect', 'list']) {
    expect(read('README.md')).toContain(`gongkai ${command}`)
    expect(help).toContain(`gongkai ${command} --help`)
  }
})
