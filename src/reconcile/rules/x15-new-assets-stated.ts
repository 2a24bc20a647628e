import { counted } from '../checks/counted.ts'
import { checkFigures } from '../checks/figures.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { totalFigure } from '../model/figures.ts'
import { statedFigures } from '../model/prose.ts'
import { statement } from '../model/statements.ts'
import { zeroOf } from '../model/zero.ts'
import { defineRule, INSUFFICIENT, type Verdict } from '../rule.ts'

function* newAssets(document: DisclosureView): Generator<Verdict | null> {
  const found = statement(document, 'procurement')
  for (const stated of statedFigures(document).filter((each) => each.stated === 'new-assets')) {
    if (found.is !== 'read' && found.is !== 'empty') yield INSUFFICIENT
    else {
      const figure = found.is === 'read' ? totalFigure(document, found.view) : zeroOf(found.view, stated)
      yield checkFigures({ figure, parts: [stated], subject: 'new assets', relation: 'at-least' })
    }
  }
}

export const newAssetsStated = defineRule({
  id: 'X15',
  code: 'reconcile/new-assets-stated',
  title: { en: 'Assets to be bought are in the table of procurement', zh: '拟购置固定资产列入政府采购预算' },
  severity: 'warning',
  scope: 'narrative',
  kinds: ['budget'],
  check: (document) => counted(newAssets(document)),
  meaning:
    'The fixed assets the narrative says will be bought are no more than the table of procurement, which also holds services. Where that table is shown empty they are nought.',
  example: '本年度拟购置固定资产总额为12.00万元; the table of procurement is empty.',
  remedy: 'Compare the sentence and the table with the source.',
})
