import { evidenceAt } from '../../../schemas/findings/index.ts'
import { asciiDigits } from '../../chinese.ts'
import { counted } from '../checks/counted.ts'
import { checkSame } from '../checks/figures.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { totalFigure } from '../model/figures.ts'
import { proseOf, statedFigures } from '../model/prose.ts'
import { statement } from '../model/statements.ts'
import { zeroOf } from '../model/zero.ts'
import { defineRule, INSUFFICIENT, PASS, type Verdict } from '../rule.ts'

function* amounts(document: DisclosureView): Generator<Verdict | null> {
  const found = statement(document, 'assets')
  for (const stated of statedFigures(document).filter((each) => each.stated === 'assets-total')) {
    if (found.is === 'read') yield checkSame('assets', stated, totalFigure(document, found.view))
    else if (found.is === 'empty') yield checkSame('assets', stated, zeroOf(found.view, stated))
    else if (found.is !== 'absent') yield INSUFFICIENT
  }
}

/** Assets stand at the end of the year before a budget, and of the year of final accounts (domain.md §2). */
function* dates(document: DisclosureView): Generator<Verdict | null> {
  const found = statement(document, 'assets')
  const { kind, fiscalYear } = document.disclosure.disclosure
  if (found.is !== 'read' || found.view.table.meta.asOf === null || fiscalYear === null || kind === null) return
  const { table, heading } = found.view
  const [asOf, year] = [table.meta.asOf ?? '', kind === 'budget' ? fiscalYear - 1 : fiscalYear]
  if (asOf.startsWith(`${year}`)) return yield PASS
  yield {
    outcome: 'fail',
    severity: 'warning',
    subject: 'assets date',
    places: [{ table: table.id, text: asOf, ...evidenceAt(table.place) }],
    expected: `${year}`,
    actual: asOf,
    message: {
      en: `${heading}: the assets are those of ${asOf}; expected the end of ${year}`,
      zh: `《${heading}》：截止时间为${asOf}，应为${year}年末`,
    },
  }
}

/** 共有车辆55辆。其中，一般公务用车13辆、… : the kinds that follow, up to the end of their sentence. */
const VEHICLES = /车辆(\d+)辆[,，。；;]其中[:：,，]?([^。；;]+)/g

function* vehicles(document: DisclosureView): Generator<Verdict | null> {
  for (const { heading, text, evidence } of proseOf(document))
    for (const [, printed = '', kinds = ''] of asciiDigits(text).matchAll(VEHICLES)) {
      const counts = [...kinds.matchAll(/(\d+)辆/g)].map(([, count]) => BigInt(count ?? '0'))
      const sum = counts.reduce((total, count) => total + count, 0n)
      if (counts.length === 0) yield INSUFFICIENT
      else if (sum === BigInt(printed)) yield PASS
      else
        yield {
          outcome: 'fail',
          severity: 'warning',
          subject: 'vehicles',
          places: [evidence],
          expected: `${sum}`,
          actual: printed,
          difference: `${BigInt(printed) - sum}`,
          message: {
            en: `${heading}: ${printed} vehicles, but the kinds named add up to ${sum}`,
            zh: `《${heading}》：车辆${printed}辆，所列各类合计${sum}辆`,
          },
        }
    }
}

export const assetsStated = defineRule({
  id: 'X14',
  code: 'reconcile/assets-stated',
  title: { en: 'Assets as stated are those of their table', zh: '国有资产说明与固定资产表一致' },
  severity: 'error',
  scope: 'narrative',
  check: (document) =>
    counted(
      (function* () {
        yield* amounts(document)
        yield* dates(document)
        yield* vehicles(document)
      })(),
    ),
  meaning:
    'The value of fixed assets the narrative states is the total of their table. The table is as of the end of the year before the budget, or of the year of the final accounts, and the kinds of vehicles named after their number add up to it: else a warning.',
  example: '上年末固定资产金额为0.00万元; 固定资产占用情况表: 资产总额 73.63.',
  remedy: 'Compare the sentence and the table with the source: often the sentence is left from the template.',
})
