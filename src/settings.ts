import { Config, type Setting } from '../schemas/config.ts'
import type { Finding, Severity } from '../schemas/finding.ts'
import { findingCodes } from '../schemas/findings/index.ts'
import type { Rule } from './reconcile/rule.ts'
import { isGraver } from './severity.ts'

/** Settings by rule id or finding code. */
export type Settings = ReadonlyMap<string, Setting>

export const NO_SETTINGS: Settings = new Map()

/** The caller's configuration or rules cannot be used: every reason, one a line. */
export class BadSetup extends Error {
  override readonly name = 'BadSetup'

  constructor(file: string, reasons: readonly string[]) {
    super(reasons.map((reason) => `${file}: ${reason}`).join('\n'))
  }
}

/** Reasons shown of one file. */
const MOST = 10

/** Names of rules and codes that are none, each as a reason. */
export const unknownNames = (names: readonly string[], rules: readonly Rule[]): string[] => {
  const known = new Set([...Object.keys(findingCodes), ...rules.flatMap((rule) => [rule.id, rule.code])])
  return names
    .filter((name) => !known.has(name))
    .map((name) => `${name} is no rule and no finding (gongkai list rules, gongkai list findings)`)
}

/** Settings from the text of a configuration file; throws BadSetup. */
export function readSettings(text: string, file: string, rules: readonly Rule[]): Settings {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new BadSetup(file, [`not JSON: ${error instanceof Error ? error.message : String(error)}`])
  }
  const config = Config.safeParse(json)
  if (!config.success)
    throw new BadSetup(
      file,
      config.error.issues.slice(0, MOST).map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`)),
    )
  const settings = new Map(Object.entries(config.data.rules ?? {}))
  const unknown = unknownNames([...settings.keys()], rules)
  if (unknown.length > 0)
    throw new BadSetup(
      file,
      unknown.slice(0, MOST).map((reason) => `rules: ${reason}`),
    )
  return settings
}

/** The setting of a rule or code: by id before by code. */
const settingOf = (settings: Settings, id: string | null, code: string): Setting | undefined =>
  (id === null ? undefined : settings.get(id)) ?? settings.get(code)

/** The rules that are not switched off. */
export const switchedOn = (rules: readonly Rule[], settings: Settings): Rule[] =>
  rules.filter((rule) => settingOf(settings, rule.id, rule.code) !== 'off')

const milder = (one: Severity, other: Severity): Severity => (isGraver(one, other) ? other : one)

/**
 * Findings with their settings: without what is off, failures as grave as set. What a rule itself thinks less of (roundings, uncertain figures) never
 * becomes graver than it was.
 */
export function settled(findings: readonly Finding[], rules: readonly Rule[], settings: Settings): Finding[] {
  if (settings.size === 0) return [...findings]
  const own = new Map(rules.map((rule) => [rule.id, rule.severity]))
  return findings.flatMap((each) => {
    const setting = settingOf(settings, each.rule, each.code)
    if (setting === undefined) return [each]
    if (setting === 'off') return []
    const certain = each.rule === null || (each.outcome === 'fail' && each.severity === own.get(each.rule))
    return [{ ...each, severity: certain ? setting : milder(setting, each.severity) }]
  })
}
