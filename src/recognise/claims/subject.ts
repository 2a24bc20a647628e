import type { MoneyScope, PathLevel, Stage } from '../../../schemas/claim.ts'
import { type ClaimMeasure, scopeWords, subjectWords } from '../../../schemas/claim-subjects.ts'
import { type Measure, measureLabels } from '../../../schemas/measures.ts'
import { withoutQuotes } from './fold.ts'
import { STAGES } from './words.ts'

/** What a clause speaks of. `scope` is null where its own words do not say whose money. */
export interface Subject {
  readonly printed: string
  readonly path: readonly PathLevel[]
  readonly measure: ClaimMeasure | null
  readonly scope: MoneyScope | null
  readonly verb: string | null
  readonly year: number | null
  readonly stage: Stage | null
}

/** Strips the names of the body that publishes from the front of a subject. */
export type WithoutBody = (text: string) => string

const GENERIC_BODY =
  /^(?:我|本|全)(?:部门|单位|局|院|委|厅|办|会)(?:机关(?!运行))?(?:（[^）]{0,12}）)?(?:及所属(?:事业)?单位)?|^部门(?!预算|决算)/

/** `省检察院` stands for 江苏省人民检察院: its letters in their order, to the last one. */
function abbreviation(text: string, name: string): number {
  let at = 0
  let length = 0
  for (let index = 0; index < text.length; index++) {
    const found = name.indexOf(text[index] ?? '', at)
    if (found < 0) break
    at = found + 1
    if (index >= 2 && at === name.length) length = index + 1
  }
  return length
}

export function withoutBody(department: string | null): WithoutBody {
  const name = withoutQuotes(department ?? '')
  return (text) => {
    const generic = GENERIC_BODY.exec(text)?.[0]
    if (generic !== undefined) return text.slice(generic.length)
    if (name === '') return text
    const length = text.startsWith(name) ? name.length : abbreviation(text, name)
    return length === 0 ? text : text.slice(length).replace(/^(?:（含[^）]{0,12}）|部门|机关(?!运行)|本级|单位)(?!预算|决算)/, '')
  }
}

const LEADING = /^(?:[、，；。（和及与或]|以及|其中|此外|另外|包括|主要(?:是|为|用于|包括)|用于|分别为|一是|二是|三是|拟|安排(?=.))+/
const VERB = /(?:分别|均|各|共|总|预计|约)?(?:为|是|达到?|有)$|(?:共计?|合计|总共)?(?:安排|拨付|编制|下达|核定|列支)了?$|(?:分别|均|共计)$/
const ASIDE = /（(?!类|款|项|境|护|室|局|含)[^（）]{1,40}）$/
const YEAR = /^.*?(\d{4})年度?(?!.*\d{4}年)/
const LEVELS = { 类: 'class', 款: 'division', 项: 'item' } as const

/** A stage at the end of a subject, with what stands between it and the name. */
const STAGE_ENDS = STAGES.map(([pattern, stage]) => [new RegExp(`(?:财政拨款)?(?:支出|收入)?(?:${pattern.source})数?$`), stage] as const)

const byLabel = new Map(
  (Object.entries(measureLabels) as [Measure, readonly string[]][]).flatMap(([measure, labels]) =>
    labels.map((label) => [label, measure] as const),
  ),
)

/** The levels `公共安全（类）法院（款）案件审判（项）支出` names; what follows the last of them is no name. */
function pathIn(text: string): PathLevel[] {
  const pieces = text.split(/（(类|款|项)）/)
  const path: PathLevel[] = []
  for (let index = 0; index + 1 < pieces.length; index += 2) {
    const level = LEVELS[pieces[index + 1] as keyof typeof LEVELS]
    const name = (pieces[index] ?? '').replace(/^支出(?=.)|^[、，]/, '')
    if (name !== '') path.push({ level, name })
  }
  return path
}

const TOTAL = /(?:收入|支出)?(?:总计|合计|总额)$/

function measured(text: string, dated: boolean): { measure: ClaimMeasure | null; scope: MoneyScope | null } {
  const current = text.startsWith('本年') ? '本年' : ''
  let rest = text.slice(current.length)
  let scope: MoneyScope | null = null
  for (const [pattern, meant] of scopeWords) {
    const match = pattern.exec(rest)
    if (match === null) continue
    scope = meant
    rest = rest.slice(match[0].length)
    break
  }
  rest = current + rest
  const bare = (words: string): string => words.replace(/(?:预算|决算)数?/g, '').replace(/支出支出$/, '支出')
  const label = [
    text,
    text.replace(/预算$/, ''),
    rest,
    bare(rest),
    bare(rest).replace(/(?:支出|费用?)$/, ''),
    bare(rest).replace(TOTAL, ''),
  ]
    .map((each) => byLabel.get(each))
    .find((each) => each !== undefined && each !== 'total')
  const words = subjectWords.find(([pattern]) => pattern.test(bare(rest)))?.[1]
  const measure = words ?? label ?? null
  // 支出 alone may be anybody's: only words that name it as the body's own make it a total.
  const bareTotal = (measure === 'income' || measure === 'expenditure') && scope === null && !/预算|决算|总|合计/.test(text)
  return { measure: bareTotal && !dated ? null : measure, scope }
}

/** What is said of it may stand before the name: 按机关运行经费口径统计的日常公用经费. */
function measuredEnd(text: string, dated: boolean): ReturnType<typeof measured> {
  const whole = measured(text, dated)
  const at = text.lastIndexOf('的')
  if (whole.measure !== null || at < 0) return whole
  const end = measured(text.slice(at + 1), dated)
  return { measure: end.measure, scope: end.scope ?? whole.scope }
}

/** Words that leave the subject to what stands before them: 公务接待费2025年预算数. */
const NO_NAME = /^(?:年度)?(?:部门)?(?:预算|决算)?数?$/

/** Takes verbs and asides off the end of the words before a figure. */
function withoutVerb(words: string): { text: string; verb: string } {
  let text = words
  let verb = ''
  for (;;) {
    const match = VERB.exec(text) ?? ASIDE.exec(text)
    if (match === null) return { text, verb }
    if (!match[0].startsWith('（')) verb = match[0] + verb
    text = text.slice(0, match.index)
  }
}

/** The stage words end with, and the name before it. 支出 before 预算 belongs to the name where there is one: 一般公共预算财政拨款支出年初预算. */
function staged(text: string, stages: boolean): { text: string; stage: Stage | null } {
  for (const [pattern, stage] of stages ? STAGE_ENDS : STAGE_ENDS.slice(0, 2)) {
    const match = pattern.exec(text)
    if (match === null) continue
    const name = text.slice(0, match.index)
    return { text: name === '' ? '' : name + (/^(?:财政拨款)?(?:支出|收入)/.exec(match[0])?.[0] ?? ''), stage }
  }
  return { text, stage: stages && /^本年|合计$|总计$/.test(text) ? 'final' : null }
}

/** Reads the words before a figure. `stages` says whether plan and result are told apart (final accounts). */
export function readSubject(words: string, body: WithoutBody, stages: boolean): Subject {
  const plain = withoutQuotes(words)
  const named = YEAR.exec(plain)
  const year = named === null ? null : Number(named[1])
  const { text: bare, verb } = withoutVerb(plain.slice(named?.[0].length ?? 0).replace(LEADING, ''))
  const end = staged(bare, stages)
  const nameOf = (text: string): string => body(text.replace(LEADING, '')).replace(LEADING, '').replace(/中$/, '')
  const own = NO_NAME.test(end.text) ? '' : nameOf(end.text)
  const text = own === '' && named !== null ? nameOf(plain.slice(0, named.index + named[0].search(/\d{4}年/))) : own
  const path = pathIn(text)
  return {
    printed: text,
    path,
    verb: verb === '' ? null : verb,
    year,
    stage: end.stage,
    ...(path.length > 0 ? { measure: null, scope: null } : measuredEnd(text, year !== null)),
  }
}
