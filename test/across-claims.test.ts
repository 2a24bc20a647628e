import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/extract.ts'
import { budgetedItems, changesOf } from '../src/reconcile/across/claims.ts'
import { type Publication, publicationsOf } from '../src/reconcile/across/publications.ts'
import { decimalText } from '../src/reconcile/exact.ts'
import { disclosureView } from '../src/reconcile/model/disclosure-view.ts'

async function publication(sentence: string): Promise<Publication> {
  const text = `云渚县图书馆2025年度部门预算\n一、收支情况\n${sentence}\n`
  const { disclosure } = await extract(new TextEncoder().encode(text), { name: 'input.txt' })
  const [found] = disclosure === null ? [] : publicationsOf([disclosureView(disclosure)])
  if (found === undefined) throw new Error('not read')
  return found
}

const fen = fc.integer({ min: 0, max: 99_999_999 })
const printed = (amount: number): string => (amount / 100).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

describe('sentences about the year before', () => {
  it('give subject, amount and signed change, however large and whatever the verb', async () => {
    await fc.assert(
      fc.asyncProperty(
        fen,
        fen,
        fc.boolean(),
        fc.constantFrom('与上年相比', '比上年预算', '较2024年', '与2024年度相比，'),
        async (now, by, up, against) => {
          const sentence = `1.文化和旅游（款）图书馆（项）支出${printed(now)}万元，${against}${up ? '增加' : '减少'}${printed(by)}万元，变动的原因略。`
          const [change, other] = changesOf(await publication(sentence))
          expect(other).toBeUndefined()
          expect(change?.subject).toEqual({ kind: 'item', item: { division: '文化和旅游', name: '图书馆' } })
          expect(decimalText(change?.current.value ?? { digits: 1n, exponent: 0 }, 2)).toBe((now / 100).toFixed(2))
          expect(decimalText(change?.change.value ?? { digits: 1n, exponent: 0 }, 2)).toBe(
            `${up || by === 0 ? '' : '-'}${(by / 100).toFixed(2)}`,
          )
        },
      ),
      { numRuns: 50 },
    )
  })

  it('of another year, of no known subject, or with both verbs left in are not read', async () => {
    for (const sentence of [
      '1.文化和旅游（款）图书馆（项）支出9.00万元，与2023年相比增加1.00万元。',
      '其他事项9.00万元，与上年相比增加1.00万元。',
      '公务接待费支出9.00万元，与上年相比增加（减少）1.00万元。',
    ])
      expect(changesOf(await publication(sentence))).toEqual([])
  })

  it.each(['1'.repeat(300_000), '甲'.repeat(300_000), '1万元与上年相比'.repeat(40_000), '图书馆（款）图书馆（项）'.repeat(20_000)])(
    'end also in a paragraph made to be slow',
    async (sentence) => {
      const found = await publication(sentence)
      expect([...changesOf(found), ...budgetedItems(found)]).toEqual([])
    },
  )
})
