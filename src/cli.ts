#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { DEFAULT_LIMITS } from '../parsers/parser.ts'
import { DEFAULT_PDF_ENGINE, pdfEngineIds } from '../parsers/pdf/engines/ids.ts'
import { type CheckFlags, check } from './batch/check.ts'
import { type ConvertFlags, convert } from './batch/convert-command.ts'
import { type ExportFlags, exportResults, gathering } from './batch/export.ts'
import { inspectFile } from './batch/inspect.ts'
import { type ReconcileFlags, reconcile } from './batch/reconcile.ts'
import type { ReadFlags } from './batch/setup.ts'
import { EXIT, type FailOn, Outcome, paint, print, reportFailure, reportThrown, say } from './batch/terminal.ts'
import { CannotWrite } from './batch/write.ts'
import { exporters } from './exporters/index.ts'
import { LISTS } from './lists.ts'
import { findingLines, reaches } from './report.ts'
import { reporters } from './reporters/index.ts'
import { BadSetup } from './settings.ts'

interface InspectFlags extends Pick<ReadFlags, 'maxBytes' | 'pdfEngine'> {
  page: number
  out: string
}

async function inspect(file: string, { page, out, maxBytes, pdfEngine }: InspectFlags): Promise<number> {
  const outcome = new Outcome()
  try {
    const { svg, findings } = await inspectFile(file, page, out, { limits: { maxBytes }, pdfEngine })
    if (svg === null) reportFailure(file, findings, outcome)
    else if (out === '-') await print([svg])
    const grave = findings.filter((each) => svg !== null && reaches(each.severity, 'warning'))
    for (const line of findingLines(file, grave, paint)) say(line)
  } catch (error) {
    reportThrown(file, error, outcome)
  }
  return outcome.status
}

const positive = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value <= 0) throw new InvalidArgumentError('a whole number above 0 is needed.')
  return value
}

/** Megabytes in which a process can at least begin. */
const enough = (text: string): number => {
  const value = positive(text)
  if (value < 256) throw new InvalidArgumentError('a process needs 256 at least.')
  return value
}

/** Whether the file has such a page is known when it is open. */
const pageNumber = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('the number of a page is needed.')
  return Number(text)
}

/** An option that may be given several times, or several values with commas between. */
const collected = (text: string, before: string[]): string[] => [...before, ...text.split(',').map((each) => each.trim())]

const version = (): string => JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version

export async function main(argv: readonly string[]): Promise<number> {
  let status: number = EXIT.done
  const failOn = (preset: FailOn): Option =>
    new Option('--fail-on <severity>', 'exit 1 if a finding is at least this grave').choices(['error', 'warning', 'never']).default(preset)
  const maxBytes = (): Option => new Option('--max-bytes <n>', 'refuse larger files').argParser(positive).default(DEFAULT_LIMITS.maxBytes)
  const pdfEngine = (): Option =>
    new Option('--pdf-engine <engine>', 'library that reads PDF').choices(pdfEngineIds).default(DEFAULT_PDF_ENGINE)
  const config = (): Option =>
    new Option('--config <file>', 'rules switched off or otherwise grave (default: gongkai.config.json of this folder, if there is one)')
  const ownRules = (): Option => new Option('--rules <module>', 'rules of your own: an ES module that exports them (docs/extending.md)')
  const program = new Command('gongkai')
    .description(
      'Reads the budgets and final accounts that Chinese government departments publish (部门预算公开, 部门决算公开) into normalized, validated JSON.',
    )
    .version(version())
    .exitOverride()
    .showHelpAfterError('(gongkai --help shows how)')
    .addHelpText(
      'after',
      '\nExit status: 0 done · 1 findings at or above --fail-on · 2 usage · 3 some input could not be read · 4 a fault of gongkai itself · 130 interrupted\n',
    )
  program
    .command('convert')
    .description('write OUT/<path>.json for every disclosure, and OUT/manifest.jsonl')
    .argument('<inputs...>', 'files, folders, globs, ZIP archives, or @FILE with a path a line')
    .option('--out <folder>', 'where results go; - prints them, one a line if there are several', 'out')
    .option('--to <formats>', `formats, with commas between: ${exporters.map((each) => each.id).join(', ')}`, 'json')
    .addOption(new Option('--stage <stage>', 'stop after this stage and save it').choices(['document', 'disclosure']).default('disclosure'))
    .addOption(failOn('never'))
    .addOption(new Option('--jobs <n>', 'files read at once').argParser(positive).default(availableParallelism(), 'number of cores'))
    .option('--force', 'read again what has not changed since the last run')
    .addOption(maxBytes())
    .addOption(pdfEngine())
    .addOption(new Option('--max-seconds <n>', 'give a file up after this time').argParser(positive).default(180))
    .addOption(new Option('--max-memory <mb>', 'give a file up when its process grows beyond this').argParser(enough).default(2048))
    .addOption(config())
    .addOption(ownRules())
    .option('--quiet', 'no progress and no summary')
    .addOption(new Option('--log-format <format>', 'how progress is told').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      '\nExamples:\n  gongkai convert samples --out out\n  gongkai convert "2024/**/*.docx" --out out --fail-on error\n  gongkai convert archive.zip @more.txt --out out --jobs 8\n  gongkai convert budget.docx --out - | jq .tables[0]\n  gongkai convert budget.docx --stage document --out stages\n  gongkai convert 2024 2025 --out out --to json,sqlite\n',
    )
    .action(async (inputs: string[], flags: ConvertFlags) => {
      status = await convert(inputs, flags, version())
    })
  program
    .command('check')
    .description('print findings only; silent and 0 when there are none')
    .argument('<inputs...>', 'files, folders or globs')
    .addOption(new Option('--severity <severity>', 'least grave finding to print').choices(['error', 'warning', 'info']).default('warning'))
    .addOption(new Option('--format <format>', 'how to print them').choices(reporters.map((each) => each.id)).default(reporters[0]?.id))
    .addOption(
      new Option('--rule <ids>', 'only these rules or codes; several times or with commas between').argParser(collected).default([], 'all'),
    )
    .addOption(failOn('error'))
    .addOption(maxBytes())
    .addOption(pdfEngine())
    .addOption(config())
    .addOption(ownRules())
    .addHelpText(
      'after',
      '\nExamples:\n  gongkai check budget.docx\n  gongkai check 2024 --severity info --fail-on warning\n  gongkai check 2024 --rule W01,W02 --format csv > findings.csv\n',
    )
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
    .addOption(pdfEngine())
    .addHelpText('after', '\nExamples:\n  gongkai inspect budget.pdf --page 7 --out page-7.svg\n')
    .action(async (file: string, flags: InspectFlags) => {
      status = await inspect(file, flags)
    })
  program
    .command('reconcile')
    .description('compare results of convert with one another: years, budget and final accounts, department and units')
    .argument('<outputs...>', 'results of gongkai convert: files, folders or globs')
    .addOption(new Option('--format <format>', 'how to print what is found').choices(['text', 'json']).default('text'))
    .option('--out <file>', 'where it goes; - prints it', '-')
    .addOption(
      new Option('--severity <severity>', 'least grave finding to print as text').choices(['error', 'warning', 'info']).default('warning'),
    )
    .addOption(failOn('error'))
    .addOption(config())
    .addOption(ownRules())
    .addHelpText(
      'after',
      '\nExamples:\n  gongkai convert 2024 2025 --out out && gongkai reconcile out\n  gongkai reconcile out --format json --out comparison.json\n',
    )
    .action(async (outputs: string[], flags: ReconcileFlags) => {
      status = await reconcile(outputs, flags)
    })
  program
    .command('export')
    .description('gather results of convert in a dataset: SQLite, Parquet, CSV, JSON lines')
    .argument('<outputs...>', 'results of gongkai convert: files, folders or globs')
    .option('--to <formats>', `formats, with commas between: ${gathering.map((each) => each.id).join(', ')}`, 'sqlite')
    .option('--out <folder>', 'where the datasets go', 'dataset')
    .option('--quiet', 'no summary')
    .addHelpText(
      'after',
      '\nExamples:\n  gongkai convert 2024 2025 --out out && gongkai export out --to sqlite,parquet\n  gongkai export out --to csv --out tables\n',
    )
    .action(async (outputs: string[], flags: ExportFlags) => {
      status = await exportResults(outputs, flags)
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
    if (error instanceof CannotWrite || error instanceof BadSetup) {
      for (const line of error.message.split('\n')) say(`gongkai: ${paint.red('error')}: ${line}`)
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
