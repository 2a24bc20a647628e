import { foldCharacters } from '../../recognise/types/normalise-title.ts'
import { counted } from '../checks/counted.ts'
import { groupBy } from '../group.ts'
import { codeTrees } from '../model/codes.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { foldLabel } from '../model/labels.ts'
import type { Line } from '../model/lines.ts'
import { proseOf } from '../model/prose.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, PASS, type Verdict } from '../rule.ts'

interface Named {
  readonly view: TableView
  readonly line: Line
  readonly code: string
}

/** Codes of tables that print figures; those of department and government budgets are other trees (domain.md §2, codes). */
const named = (document: DisclosureView): Named[] =>
  document.tables.flatMap((view) =>
    view.type?.classification === undefined || view.table.empty
      ? []
      : codeTrees(view).flatMap(({ nodes }) => nodes.flatMap(({ line, code }) => (line.label === '' ? [] : [{ view, line, code }]))),
  )

function* betweenTables(all: readonly Named[]): Generator<Verdict> {
  for (const [, rows] of groupBy(all, ({ view, code }) => `${view.type?.classification} ${code}`)) {
    const names = groupBy(rows, ({ line }) => line.label)
    if (rows.length > 1 && names.size === 1) yield PASS
    if (names.size < 2) continue
    const [first] = rows
    const listed = [...names.values()].map(([row]) => row).filter((row) => row !== undefined)
    const texts = listed.map(({ view, line }) => `${line.name} (《${view.heading}》)`).join(', ')
    yield {
      outcome: 'fail',
      subject: `code ${first?.code}`,
      places: listed.map(({ view, line }) => view.evidence(line)),
      message: { en: `the code ${first?.code} has several names: ${texts}`, zh: `科目编码${first?.code}名称不一致：${texts}` },
    }
  }
}

/** 公共安全（类）检察（款）行政运行（项）: what stands before the level, back to the level or clause before, is the name. */
const LEVEL = /（(类|款|项)）/
const DIGITS: Readonly<Record<string, number>> = { 类: 3, 款: 5, 项: 7 }
const bare = (name: string): string => name.replace(/支出$/, '')

function* namesIn(text: string): Generator<{ readonly name: string; readonly level: string }> {
  const parts = foldCharacters(text).split(LEVEL)
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const name = bare(foldLabel(parts[at]?.split(/[，,。；;:、]/).at(-1) ?? ''))
    if (name !== '') yield { name, level: parts[at + 1] ?? '' }
  }
}

/** A name of the narrative that no row of its level has; words may stand before it. */
function* inProse(document: DisclosureView, all: readonly Named[]): Generator<Verdict> {
  const seen = new Set<string>()
  const labels = new Map(
    Object.values(DIGITS).map((digits) => [
      digits,
      [...new Set(all.filter(({ code }) => code.length === digits).map(({ line }) => bare(line.label)))],
    ]),
  )
  for (const { heading, text, evidence } of proseOf(document))
    for (const { name, level } of namesIn(text)) {
      const known = labels.get(DIGITS[level] ?? 0) ?? []
      if (known.length === 0 || seen.has(`${level} ${name}`)) continue
      seen.add(`${level} ${name}`)
      if (known.some((label) => name.endsWith(label))) yield PASS
      else
        yield {
          outcome: 'fail',
          subject: `name ${level} ${name}`,
          places: [evidence],
          message: {
            en: `${heading}: no table has a ${level} named “${name}”`,
            zh: `${heading}：各表中没有名为“${name}”的${level}级科目`,
          },
        }
    }
}

export const namesOfCodes = defineRule({
  id: 'X16',
  code: 'reconcile/names-of-codes',
  title: { en: 'A code has one name', zh: '同一科目编码名称一致' },
  severity: 'info',
  scope: 'disclosure',
  *check(document) {
    const all = named(document)
    yield* counted(
      (function* () {
        yield* betweenTables(all)
        yield* inProse(document, all)
      })(),
    )
  },
  meaning:
    'In all tables of one disclosure a code of a classification has the same name, and a class, division or item the narrative names（类、款、项）is a row of some table. Names change over the years, so this is told only.',
  example: '2080505 is 机关事业单位基本养老保险缴费支出 in one table and 机关事业单位养老保险支出 in another.',
  remedy: 'Compare the names with the classification of the year.',
})
