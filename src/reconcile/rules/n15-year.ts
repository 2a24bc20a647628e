import { evidenceAt } from '../../../schemas/findings/index.ts'
import { counted } from '../checks/counted.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { narrativeOf } from '../narrative/narrative-view.ts'
import { wordsVerdict } from '../narrative/verdicts.ts'
import { defineRule, INSUFFICIENT, PASS, type Verdict } from '../rule.ts'

/** A heading that names the year of what it heads: 2025年度部门预算情况说明. */
const HEADED = /(\d{4})年度?(?:部门|单位)?[^，。]{0,20}(?:预算|决算)/

function* years(document: DisclosureView): Generator<Verdict> {
  const { fiscalYear } = document.disclosure.disclosure
  if (fiscalYear === null) return yield INSUFFICIENT
  const narrative = narrativeOf(document)
  for (const { table } of document.tables) {
    const { fiscalYear: printed } = table.meta
    if (printed === null) continue
    if (printed === fiscalYear) yield PASS
    else
      yield wordsVerdict(
        `meta ${printed}`,
        {
          en: `${table.title ?? table.id} is headed by the year ${printed}, the disclosure is of ${fiscalYear}`,
          zh: `《${table.title ?? table.id}》的年度为${printed}，本文件为${fiscalYear}年度`,
        },
        [{ table: table.id, ...evidenceAt(table.place) }],
      )
  }
  for (const { paragraph, text, folded, evidence } of narrative.passages) {
    const heading = paragraph === null && text.length < 60 ? folded : ''
    const match = HEADED.exec(heading)
    if (match === null || heading.split(/\d{4}年/).length > 2) continue
    if (Number(match[1]) === fiscalYear) yield PASS
    else
      yield wordsVerdict(
        `heading ${match[1]}`,
        { en: `the heading “${text}” names another year than ${fiscalYear}`, zh: `标题“${text}”所称年度与本文件${fiscalYear}年度不符` },
        [evidence],
      )
  }
  for (const claim of narrative.claims) {
    if (claim.kind !== 'change' || claim.against?.year == null || claim.about === null) continue
    if (claim.against.year === fiscalYear - 1) yield PASS
    else
      yield wordsVerdict(
        `against ${claim.against.year}`,
        {
          en: `“${claim.text}” is compared with ${claim.against.year}; the year before is ${fiscalYear - 1}`,
          zh: `“${claim.text}”与${claim.against.year}年比较，上年应为${fiscalYear - 1}年`,
        },
        [narrative.evidence(claim)],
      )
  }
}

export const year = defineRule({
  id: 'N15',
  code: 'reconcile/year',
  title: { en: 'Years agree with the fiscal year', zh: '各处年度一致' },
  severity: 'warning',
  scope: 'narrative',
  check: (document) => counted(years(document)),
  meaning:
    'The years in the meta rows of tables and in headings of the narrative are the fiscal year, and changes are told against the year before. Other years in running text are legal.',
  example: '较 2023年预算增加 12.00万元 in a budget for 2025.',
  remedy: 'A year left from the disclosure of another year: see whether the figures beside it are of that year too.',
})
