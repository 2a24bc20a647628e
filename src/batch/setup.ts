import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PdfEngineId } from '../../parsers/pdf/engines/ids.ts'
import type { ExtractOptions } from '../extract.ts'
import { ownRules } from '../reconcile/own-rules.ts'
import type { Rule } from '../reconcile/rule.ts'
import { rules as builtIn } from '../reconcile/rules/index.ts'
import { BadSetup, NO_SETTINGS, readSettings, type Settings } from '../settings.ts'

const CONFIG = 'gongkai.config.json'

export interface SetupFlags {
  /** A configuration file; without it, `gongkai.config.json` of the working folder where there is one. */
  readonly config?: string
  /** A module with rules of one's own. */
  readonly rules?: string
}

export interface Setup {
  readonly rules: readonly Rule[]
  readonly settings: Settings
}

/** Loads the caller's rules and configuration; throws BadSetup. */
export async function setUp(flags: SetupFlags): Promise<Setup> {
  const own = flags.rules === undefined ? [] : await loadRules(flags.rules)
  const rules = [...builtIn, ...own]
  return { rules, settings: loadSettings(flags.config, rules) }
}

function loadSettings(named: string | undefined, rules: readonly Rule[]): Settings {
  if (named === undefined && !existsSync(CONFIG)) return NO_SETTINGS
  const file = named ?? CONFIG
  return readSettings(open(file), file, rules)
}

function open(file: string): string {
  try {
    if (statSync(file).isFile()) return readFileSync(file, 'utf8')
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new BadSetup(file, [missing ? 'no such file' : error instanceof Error ? error.message : String(error)])
  }
  throw new BadSetup(file, ['not a file'])
}

async function loadRules(file: string): Promise<Rule[]> {
  open(file)
  let exports: Record<string, unknown>
  try {
    exports = await import(pathToFileURL(path.resolve(file)).href)
  } catch (error) {
    throw new BadSetup(file, [`cannot be loaded as an ES module: ${error instanceof Error ? error.message : String(error)}`])
  }
  return ownRules(exports, file, builtIn)
}

/** How files are read and checked. */
export type ReadOptions = Pick<ExtractOptions, 'limits' | 'pdfEngine' | 'rules' | 'settings'>

/** Flags of every command that reads: plain data, which workers are sent. */
export interface ReadFlags extends SetupFlags {
  readonly maxBytes: number
  readonly pdfEngine: PdfEngineId
  /** Seconds after which a worker is ended. */
  readonly maxSeconds?: number
}

/** Of the time for a file what its pages may take, so that what was read of them is still checked and written. */
const PAGES_SHARE = 2 / 3

export const readOptions = async (flags: ReadFlags): Promise<ReadOptions> => ({
  limits: {
    maxBytes: flags.maxBytes,
    ...(flags.maxSeconds === undefined ? {} : { maxSeconds: flags.maxSeconds * PAGES_SHARE }),
  },
  pdfEngine: flags.pdfEngine,
  ...(await setUp(flags)),
})
