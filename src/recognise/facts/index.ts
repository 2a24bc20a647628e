import { squash } from '../../../parsers/signs.ts'
import type { DisclosureFacts, DisclosureTable, Kind } from '../../../schemas/disclosure.ts'
import type { Finding } from '../../../schemas/finding.ts'
import { finding } from '../../../schemas/findings/index.ts'
import type { PerformanceTarget } from '../../../schemas/performance-target.ts'
import { departmentName, yearIn } from '../meta.ts'
import { titleKind } from '../types/title-kind.ts'
import { bodyInTitle } from './title.ts'
import { type Decision, decide, type Vote } from './votes.ts'

/** What the facts are decided from. `kinds` are the kinds a recognised type allows, by table. */
export interface FactSources {
  readonly title: string | null
  /** A body named beside the title. */
  readonly body: string | null
  readonly tables: readonly DisclosureTable[]
  readonly kinds: readonly (readonly Kind[])[]
  readonly targets: readonly PerformanceTarget[]
  /** The narrative, for what only prose tells. */
  readonly texts: readonly string[]
}

/** The kind as titles tell it, before the types of the tables are known (domain.md §1.0): a title beats the majority of table titles. */
export function kindFromTitles(title: string | null, tableTitles: readonly (string | null)[]): Kind | null {
  const votes = tableTitles.flatMap((each): Vote<Kind>[] => {
    const kind = each === null ? null : titleKind(each)
    return kind === null ? [] : [{ value: kind, from: 'table-titles', text: each ?? '', weight: 1 }]
  })
  const own = title === null ? null : titleKind(title)
  if (own !== null) votes.push({ value: own, from: 'title', text: title ?? '', weight: 100 })
  return decide(votes)?.value ?? null
}

function kindVotes({ title, tables, kinds }: FactSources): Vote<Kind>[] {
  const votes: Vote<Kind>[] = []
  const own = title === null ? null : titleKind(title)
  if (own !== null) votes.push({ value: own, from: 'title', text: title ?? '', weight: 20 })
  tables.forEach((table, index) => {
    const [only, other] = kinds[index] ?? []
    const ofType = other === undefined ? only : undefined
    const value = (table.title === null ? null : titleKind(table.title)) ?? ofType
    if (value !== undefined) votes.push({ value, from: 'table-titles', text: table.title ?? '', weight: 1 })
    const heads = table.columns.map((column) => column.path.at(-1) ?? '')
    if (heads.includes('决算数')) votes.push({ value: 'final-accounts', from: 'columns', text: '决算数', weight: 1 })
    else if (heads.includes('预算数')) votes.push({ value: 'budget', from: 'columns', text: '预算数', weight: 1 })
  })
  return votes
}

function yearVotes({ title, tables, targets }: FactSources): Vote<number>[] {
  const votes: Vote<number>[] = []
  const own = title === null ? null : yearIn(title)
  if (own !== null) votes.push({ value: own, from: 'title', text: title ?? '', weight: 5 })
  for (const table of tables) {
    if (table.meta.fiscalYear !== null)
      votes.push({ value: table.meta.fiscalYear, from: 'meta-row', text: String(table.meta.fiscalYear), weight: 2 })
    const named = table.title === null ? null : yearIn(table.title)
    if (named !== null) votes.push({ value: named, from: 'table-titles', text: table.title ?? '', weight: 1 })
  }
  for (const { fiscalYear } of targets)
    if (fiscalYear !== null) votes.push({ value: fiscalYear, from: 'target', text: String(fiscalYear), weight: 1 })
  return votes
}

function departmentVotes({ title, body, tables }: FactSources): Vote<string>[] {
  const votes: Vote<string>[] = []
  for (const { meta } of tables)
    if (meta.department !== null) votes.push({ value: meta.department, from: 'meta-row', text: meta.department, weight: 10 })
  const named = title === null ? null : bodyInTitle(title)
  if (body !== null) votes.push({ value: body, from: 'cover', text: body, weight: 1 })
  if (named !== null) votes.push({ value: named, from: 'title', text: title ?? '', weight: 1 })
  return votes
}

function scopeVotes({ title, tables, texts }: FactSources): Vote<'department' | 'unit'>[] {
  const votes: Vote<'department' | 'unit'>[] = []
  const look = (text: string, from: string, weight: number): void => {
    const plain = squash(text)
    if (/单位(预算|决算)|[（(]本级[）)]|本级(预算|决算)/.test(plain)) votes.push({ value: 'unit', from, text, weight })
    else if (/部门.{0,6}(预算|决算)/.test(plain)) votes.push({ value: 'department', from, text, weight })
  }
  if (title !== null) look(title, 'title', 20)
  for (const table of tables) if (table.title !== null) look(table.title, 'table-titles', 2)
  for (const text of texts.slice(0, 40)) if (text.length < 80) look(text, 'narrative', 1)
  return votes
}

const PROJECT_CODE = /^(\d{6})\d{2}[A-Z][0-9A-Z]{8,}$/

function regionVotes(targets: readonly PerformanceTarget[], tables: readonly DisclosureTable[]): Vote<string>[] {
  const codes = [
    ...targets.map((target) => target.projectCode ?? ''),
    ...tables.flatMap((table) => table.rows.slice(0, 200).flatMap((row) => (row.code !== null && row.code.length > 12 ? [row.code] : []))),
  ]
  return codes.flatMap((code) => {
    const match = PROJECT_CODE.exec(code)
    return match === null ? [] : [{ value: match[1] ?? '', from: 'project-code', text: code, weight: 1 }]
  })
}

/** Province, city and county at the start of a body's name, each of at least two characters before its suffix. */
const REGION_NAME =
  /^(?:中共|中国共产党|共青团)?((?:[^省市区县部门委局]{2,6}(?:省|自治区))?(?:[^省市区县部门委局]{2,6}(?:市|自治州|地区|盟))?(?:[^省市区县部门委局]{2,6}(?:区|县|旗))?)/

/** Kind, scope, year, department and region of a disclosure, each with the place it was decided by; places that disagree are findings. */
export function readFacts(sources: FactSources): { facts: DisclosureFacts; findings: Finding[] } {
  const findings: Finding[] = []
  const decidedBy: DisclosureFacts['decidedBy'] = {}
  const settle = <T>(fact: string, decision: Decision<T> | null, needed: boolean): T | null => {
    if (decision === null) {
      if (needed) findings.push(finding('recognise/fact-unknown', { fact }))
      return null
    }
    decidedBy[fact] = { from: decision.by.from, text: decision.by.text }
    return decision.value
  }
  const conflict = <T>(fact: string, decision: Decision<T> | null): void => {
    if (decision?.against == null) return
    const places = [decision.by, decision.against].map(({ text }) => ({ text }))
    findings.push(finding('recognise/fact-conflict', { fact, used: String(decision.value), other: String(decision.against.value) }, places))
  }

  const kind = decide(kindVotes(sources))
  const year = decide(yearVotes(sources))
  const department = decide(departmentVotes(sources), (name) => squash(departmentName(name)))
  const region = decide(regionVotes(sources.targets, sources.tables))
  conflict('fiscalYear', year)
  // A title names the body in other words than the meta rows do: only meta rows that disagree among themselves are a conflict.
  if (department?.against?.from === 'meta-row') conflict('department', department)
  conflict('region', region)

  const printed = settle('department', department, true)
  const name = printed === null ? null : departmentName(printed)
  const code = printed === null || printed === name ? null : (/\d{3,6}/.exec(printed)?.[0] ?? null)
  const full = [name ?? '', sources.title === null ? '' : (bodyInTitle(sources.title) ?? '')]
  const regionName = full.map((each) => REGION_NAME.exec(each)?.[1] ?? '').find((each) => each !== '') ?? null
  return {
    facts: {
      kind: settle('kind', kind, true),
      scope: settle('scope', decide(scopeVotes(sources)), false),
      fiscalYear: settle('fiscalYear', year, true),
      department: { name, code },
      region: { code: settle('region', region, false), name: regionName },
      title: sources.title,
      decidedBy,
    },
    findings,
  }
}
