#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { parsers } from '../parsers/index.ts'
import { DEFAULT_LIMITS } from '../parsers/parser.ts'
import type { Severity } from '../schemas/finding.ts'
import { findingCodes } from '../schemas/findings/index.ts'
import { tableTypes } from '../schemas/tables/index.ts'
import { convertInput, failedLine, type ManifestLine, readInput } from './batch/convert.ts'
import { findInputs, type Input, type Inputs } from './batch/inputs.ts'
import { inspectFile } from './batch/inspect.ts'
import { openManifest } from './batch/manifest.ts'
import { EXIT, type FailOn, Outcome, paint, paintFor, print, reportFailure, reportThrown, say } from './batch/terminal.ts'
import { CannotWrite } from './batch/write.ts'
import { exporters } from './exporters/index.ts'
import { jsonText } from './exporters/json-text.ts'
import { rules } from './reconcile/rules/index.ts'
import { findingLines, reaches } from './report.ts'

/** Runs `work` for every input; a file that fails costs that file only. */
async function forEachInput(
  args: readonly string[],
  out: string | null,
  outcome: Outcome,
  work: (input: Input, total: number) => Promise<void>,
  failed: (input: Input, reason: string) => void = () => {},
): Promise<Pick<Inputs, 'files' | 'leftAlone'>> {
  const { files, missing, leftAlone } = await findInputs(args, out)
  for (const name of missing) {
    say(
      `${name}: ${paint.red('error')}: no such file, or no readable file below it (gongkai reads ${parsers.flatMap((parser) => parser.extensions).join(' ')})`,
    )
    outcome.raise(EXIT.unreadable)
  }
  for (const input of files) {
    try {
      await work(input, files.length)
    } catch (error) {
      failed(input, reportThrown(input.relative, error, outcome))
    }
  }
  return { files, leftAlone }
}

interface ConvertFlags {
  out: string
  to: string
  stage: 'document' | 'disclosure'
  failOn: FailOn
  quiet?: boolean
  maxBytes: number
}

async function convert(args: string[], flags: ConvertFlags): Promise<number> {
  const to = flags.to.split(',').map((id) => exporters.find((each) => each.id === id.trim()))
  if (to.includes(undefined))
    throw new CommanderError(
      EXIT.usage,
      'gongkai.to',
      `error: --to takes ${exporters.map((each) => each.id).join(', ')}, not '${flags.to}'`,
    )
  if (flags.out === '') throw new CommanderError(EXIT.usage, 'gongkai.out', 'error: --out takes a folder, or - to print')
  const outcome = new Outcome()
  const counts = { ok: 0, flagged: 0, failed: 0 }
  const limits = { maxBytes: flags.maxBytes }
  const toStdout = flags.out === '-'
  const manifest = toStdout ? null : openManifest(flags.out)
  const record = (line: ManifestLine): void => {
    manifest?.add(line)
    counts[line.status]++
  }
  const convertOne = async (input: Input, total: number): Promise<void> => {
    if (toStdout) {
      const { document, disclosure, findings } = await readInput(input, limits)
      const value = flags.stage === 'document' ? document : disclosure
      if (value === null) reportFailure(input.relative, findings, outcome)
      else await print(total > 1 ? [`${JSON.stringify(value)}\n`] : jsonText(value))
      outcome.judge(findings, flags.failOn)
      return
    }
    const options = { out: flags.out, to: to.filter((each) => each !== undefined), stage: flags.stage, limits }
    const { line, findings } = await convertInput(input, options)
    record(line)
    if (line.status === 'failed') reportFailure(input.relative, findings, outcome)
    outcome.judge(findings, flags.failOn)
  }
  const { files, leftAlone } = await forEachInput(args, flags.out, outcome, convertOne, (input, reason) =>
    record(failedLine(input, reason)),
  )
  manifest?.close()
  if (flags.quiet !== true && !toStdout) {
    const done = `${files.length} ${files.length === 1 ? 'file' : 'files'}: ${counts.ok} ok, ${counts.flagged} flagged, ${counts.failed} failed; results in ${flags.out}`
    say(leftAlone === 0 ? done : `${done} (${leftAlone} files of other kinds left alone)`)
  }
  return outcome.status
}

interface CheckFlags {
  failOn: FailOn
  severity: Severity
  maxBytes: number
}

async function check(args: string[], flags: CheckFlags): Promise<number> {
  const outcome = new Outcome()
  await forEachInput(args, null, outcome, async (input) => {
    const { disclosure, findings } = await readInput(input, { maxBytes: flags.maxBytes })
    if (disclosure === null) return reportFailure(input.relative, findings, outcome)
    for (const line of findingLines(
      input.relative,
      findings.filter((each) => reaches(each.severity, flags.severity)),
      paintFor(process.stdout),
    ))
      process.stdout.write(`${line}\n`)
    outcome.judge(findings, flags.failOn)
  })
  return outcome.status
}

interface InspectFlags {
  page: number
  out: string
  maxBytes: number
}

async function inspect(file: string, { page, out, maxBytes }: InspectFlags): Promise<number> {
  const outcome = new Outcome()
  try {
    const { svg, findings } = await inspectFile(file, page, out, { maxBytes })
    if (svg === null) reportFailure(file, findings, outcome)
    else if (out === '-') await print([svg])
    const grave = findings.filter((each) => svg !== null && reaches(each.severity, 'warning'))
    for (const line of findingLines(file, grave, paint)) say(line)
  } catch (error) {
    reportThrown(file, error, outcome)
  }
  return outcome.status
}

const LISTS: Readonly<Record<string, () => string[]>> = {
  parsers: () => parsers.map((each) => `${each.id}\t${each.extensions.join(' ')}\t${each.name}`),
  tables: () => tableTypes.map((each) => `${each.id}\t${each.kinds.join(' ')}\t${each.name.zh}\t${each.name.en}`),
  rules: () => rules.map((each) => `${each.id}\t${each.code}\t${each.severity}\t${each.scope}\t${each.title.zh}\t${each.title.en}`),
  exporters: () => exporters.map((each) => `${each.id}\t${each.extension}\t${each.name}`),
  findings: () => Object.entries(findingCodes).map(([code, each]) => `${code}\t${each.severity}\t${each.meaning}`),
}

const positive = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value <= 0) throw new InvalidArgumentError('a whole number above 0 is needed.')
  return value
}

/** Whether the file has such a page is known when it is open. */
const pageNumber = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('the number of a page is needed.')
  return Number(text)
}

const version = (): string => JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version

export async function main(argv: readonly string[]): Promise<number> {
  let status: number = EXIT.done
  const failOn = (preset: FailOn): Option =>
    new Option('--fail-on <severity>', 'exit 1 if a finding is at least this grave').choices(['error', 'warning', 'never']).default(preset)
  const maxBytes = (): Option => new Option('--max-bytes <n>', 'refuse larger files').argParser(positive).default(DEFAULT_LIMITS.maxBytes)
  const program = new Command('gongkai')
    .description(
      'Reads the budgets and final accounts that Chinese government departments publish (部门预算公开, 部门决算公开) into normalized, validated JSON.',
    )
    .version(version())
    .exitOverride()
    .showHelpAfterError('(gongkai --help shows how)')
    .addHelpText(
      'after',
      '\nExit status: 0 done · 1 findings at or above --fail-on · 2 usage · 3 some input could not be read · 4 a fault of gongkai itself\n',
    )
  program
    .command('convert')
    .description('write OUT/<path>.json for every disclosure, and OUT/manifest.jsonl')
    .argument('<inputs...>', 'files, folders or globs')
    .option('--out <folder>', 'where results go; - prints them, one a line if there are several', 'out')
    .option('--to <formats>', `formats, with commas between: ${exporters.map((each) => each.id).join(', ')}`, 'json')
    .addOption(new Option('--stage <stage>', 'stop after this stage and save it').choices(['document', 'disclosure']).default('disclosure'))
    .addOption(failOn('never'))
    .addOption(maxBytes())
    .option('--quiet', 'no summary')
    .addHelpText(
      'after',
      '\nExamples:\n  gongkai convert samples --out out\n  gongkai convert "2024/**/*.docx" --out out --fail-on error\n  gongkai convert budget.docx --out - | jq .tables[0]\n  gongkai convert budget.docx --stage document --out stages\n',
    )
    .action(async (inputs: string[], flags: ConvertFlags) => {
      status = await convert(inputs, flags)
    })
  program
    .command('check')
    .description('print findings only; silent and 0 when there are none')
    .argument('<inputs...>', 'files, folders or globs')
    .addOption(new Option('--severity <severity>', 'least grave finding to print').choices(['error', 'warning', 'info']).default('warning'))
    .addOption(failOn('error'))
    .addOption(maxBytes())
    .addHelpText('after', '\nExamples:\n  gongkai check budget.docx\n  gongkai check 2024 --severity info --fail-on warning\n')
    .action(async (inputs: string[], flags: CheckFlags) => {
      status = await check(inputs, flags)
    })
  program
    .command('inspect')
    .description('draw what the reader saw on one page of a PDF, as SVG: lines, cells, tables, text')
    .argument('<file>', 'a PDF')
    .option('--page <n>', 'which page, from 1', pageNumber, 1)
    .option('--out <file>', 'where the SVG goes; - prints it', '-')
    .addOption(maxBytes())
    .addHelpText('after', '\nExamples:\n  gongkai inspect budget.pdf --page 7 --out page-7.svg\n')
    .action(async (file: string, flags: InspectFlags) => {
      status = await inspect(file, flags)
    })
  program
    .command('list')
    .description('print what is registered, one a line, with tabs between')
    .addArgument(new Command().createArgument('<what>', 'the registry').choices(Object.keys(LISTS)))
    .addHelpText('after', '\nExamples:\n  gongkai list tables\n  gongkai list findings\n')
    .action((what: string) => {
      const lines = LISTS[what]?.() ?? []
      if (lines.length === 0) say(`no ${what} are registered in this version`)
      for (const line of lines) process.stdout.write(`${line}\n`)
    })
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (error instanceof CannotWrite) {
      say(`gongkai: ${paint.red('error')}: ${error.message}`)
      return EXIT.usage
    }
    if (!(error instanceof CommanderError)) throw error
    // Help and version are no errors; anything else commander throws is the caller's usage.
    if (error.exitCode === 0) return EXIT.done
    if (error.code.startsWith('gongkai.')) say(error.message)
    return EXIT.usage
  }
  return status
}

// A reader that closes the pipe early (head) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.fault))

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  say(`gongkai: ${paint.red('fault')}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)} (please report this)`)
  process.exitCode = EXIT.fault
}
