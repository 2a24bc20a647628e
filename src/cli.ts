#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { DEFAULT_LIMITS } from '../parsers/parser.ts'
import { DEFAULT_PDF_ENGINE, pdfEngineIds } from '../parsers/pdf/engines/ids.ts'
import { type CheckFlags, check } from './batch/check.ts'
import { convertInput, failedLine, type ManifestLine, readInput } from './batch/convert.ts'
import { openDatasets } from './batch/datasets.ts'
import { forEachInput } from './batch/each-input.ts'
import { type ExportFlags, exportResults, gathering } from './batch/export.ts'
import { formatsOf, usage } from './batch/formats.ts'
import type { Input } from './batch/inputs.ts'
import { inspectFile } from './batch/inspect.ts'
import { openManifest } from './batch/manifest.ts'
import { type ReconcileFlags, reconcile } from './batch/reconcile.ts'
import { type ReadFlags, readOptions } from './batch/setup.ts'
import { EXIT, type FailOn, Outcome, paint, print, reportFailure, reportThrown, say } from './batch/terminal.ts'
import { CannotWrite } from './batch/write.ts'
import { exporters } from './exporters/index.ts'
import { jsonText } from './exporters/json-text.ts'
import { LISTS } from './lists.ts'
import { findingLines, reaches } from './report.ts'
import { reporters } from './reporters/index.ts'
import { BadSetup } from './settings.ts'

interface ConvertFlags extends ReadFlags {
  out: string
  to: string
  stage: 'document' | 'disclosure'
  failOn: FailOn
  quiet?: boolean
}

async function convert(args: string[], flags: ConvertFlags): Promise<number> {
  const { files: to, datasets: gathered } = formatsOf(flags.to, exporters)
  if (flags.out === '') throw usage('out', '--out takes a folder, or - to print')
  if (gathered.length > 0 && (flags.out === '-' || flags.stage === 'document'))
    throw usage('to', `--to ${gathered.map((each) => each.id).join(',')} needs a folder (--out) and the disclosure (--stage)`)
  const outcome = new Outcome()
  const counts = { ok: 0, flagged: 0, failed: 0 }
  const read = await readOptions(flags)
  const toStdout = flags.out === '-'
  const manifest = toStdout ? null : openManifest(flags.out)
  const datasets = await openDatasets(flags.out, gathered)
  const record = (line: ManifestLine): void => {
    manifest?.add(line)
    counts[line.status]++
  }
  const convertOne = async (input: Input, total: number): Promise<void> => {
    if (toStdout) {
      const { document, disclosure, findings } = await readInput(input, read)
      const value = flags.stage === 'document' ? document : disclosure
      if (value === null) reportFailure(input.relative, findings, outcome)
      else await print(total > 1 ? [`${JSON.stringify(value)}\n`] : jsonText(value))
      outcome.judge(findings, flags.failOn)
      return
    }
    const { line, findings, disclosure } = await convertInput(input, { out: flags.out, to, stage: flags.stage, read })
    if (disclosure !== null) datasets.add(disclosure)
    record(line)
    if (line.status === 'failed') reportFailure(input.relative, findings, outcome)
    outcome.judge(findings, flags.failOn)
  }
  const failed = (input: Input, reason: string): void => record(failedLine(input, reason))
  const { files, leftAlone } = await forEachInput(args, flags.out, outcome, convertOne, failed)
    .then((found) => {
      datasets.close()
      return found
    })
    .finally(datasets.discard)
  manifest?.close()
  if (flags.quiet !== true && !toStdout) {
    const done = `${files.length} ${files.length === 1 ? 'file' : 'files'}: ${counts.ok} ok, ${counts.flagged} flagged, ${counts.failed} failed; results in ${flags.out}`
    say(leftAlone === 0 ? done : `${done} (${leftAlone} files of other kinds left alone)`)
  }
  return outcome.status
}

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
    .addOption(pdfEngine())
    .addOption(config())
    .addOption(ownRules())
    .option('--quiet', 'no summary')
    .addHelpText(
      'after',
      '\nExamples:\n  gongkai convert samples --out out\n  gongkai convert "2024/**/*.docx" --out out --fail-on error\n  gongkai convert budget.docx --out - | jq .tables[0]\n  gongkai convert budget.docx --stage document --out stages\n  gongkai convert 2024 2025 --out out --to json,sqlite\n',
    )
    .action(async (inputs: string[], flags: ConvertFlags) => {
      status = await convert(inputs, flags)
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
