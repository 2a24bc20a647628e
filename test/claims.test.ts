import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../schemas/claim.ts'
import type { Kind, Section } from '../schemas/disclosure.ts'
import { readClaims } from '../src/recognise/claims/index.ts'

const section = (texts: readonly string[], heading = '收支情况'): Section => ({
  id: 'section-01',
  number: '一、',
  heading,
  level: 1,
  bookmark: null,
  paragraphs: texts.map((text) => ({ text, place: {} })),
  tables: [],
  performanceTargets: [],
  place: {},
  sections: [],
})

const read = (texts: readonly string[], { kind = 'budget', heading }: { kind?: Kind; heading?: string } = {}): Claim[] =>
  readClaims({
    sections: [section(texts, heading)],
    facts: {
      kind,
      scope: 'department',
      fiscalYear: 2025,
      department: { name: '云渚县图书馆', code: null },
      region: { code: null, name: null },
      title: null,
      decidedBy: {},
    },
    wrapped: false,
  }).claims

const SUBJECTS = {
  基本支出: 'basic',
  项目支出: 'project',
  公务接待费: 'reception',
  '“三公”经费': 'three-public',
  机关运行经费: 'operating-cost',
  财政专户管理资金收入: 'special-account',
  支出预算: 'expenditure',
} as const
const DIRECTIONS = { 增加: 'increase', 增长: 'increase', 减少: 'decrease', 下降: 'decrease' } as const
const UNITS = ['元', '万元', '亿元'] as const

const decimal = (places: number): fc.Arbitrary<string> =>
  fc.tuple(fc.nat(999_999), fc.nat(10 ** places - 1)).map(([whole, part]) => `${whole}.${String(part).padStart(places, '0')}`)
/** An amount with or without separators of groups, and the decimal it is. */
const amounts = fc.tuple(decimal(2), fc.boolean()).map(([value, grouped]) => ({
  value,
  printed: grouped ? value.replace(/\B(?=(\d{3})+(?=\.))/g, ',') : value,
}))
const subjects = fc.constantFrom(...(Object.keys(SUBJECTS) as (keyof typeof SUBJECTS)[]))
const directions = fc.constantFrom(...(Object.keys(DIRECTIONS) as (keyof typeof DIRECTIONS)[]))
const blanks = fc.constantFrom('', ' ', '　')

describe('a statement written as a sentence is read back as it was', () => {
  it('an amount, its change and its rate', () => {
    const statements = fc.record({
      subject: subjects,
      amount: amounts,
      change: amounts,
      rate: decimal(2),
      unit: fc.constantFrom(...UNITS),
      up: directions,
      verb: fc.constantFrom('', '为', '共安排'),
      year: fc.constantFrom('2025年', '2025年度', '云渚县图书馆2025年'),
      against: fc.constantFrom('与上年相比', '较2024年预算', '比上年'),
      blank: blanks,
    })
    fc.assert(
      fc.property(statements, ({ subject, amount, change, rate, unit, up, verb, year, against, blank }) => {
        const [stated, changed, ...others] = read([
          `${year}${subject}${verb}${blank}${amount.printed}${blank}${unit}，${against}${up}${change.printed}${unit}，${up}${blank}${rate}%。`,
        ])
        expect(others).toEqual([])
        expect(stated).toMatchObject({ kind: 'amount', measure: SUBJECTS[subject], amount: amount.value, unit, period: { year: 2025 } })
        expect(changed).toMatchObject({
          kind: 'change',
          measure: SUBJECTS[subject],
          amount: change.value,
          unit,
          percent: rate,
          direction: DIRECTIONS[up],
          about: stated?.id,
        })
      }),
    )
  })

  it('a total, its parts and their shares, in one sentence or one paragraph each', () => {
    const parts = fc.uniqueArray(fc.record({ subject: subjects, amount: amounts, share: decimal(2) }), {
      selector: ({ subject }) => subject,
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(amounts, parts, fc.boolean(), (total, some, apart) => {
        const items = some.map(({ subject, amount, share }) => `${subject}${amount.printed}万元，占${share}%`)
        const head = `2025年本年支出合计${total.printed}万元，其中：`
        const claims = read(apart ? [head, ...items.map((item, index) => `${index + 1}.${item}；`)] : [`${head}${items.join('；')}。`])
        const [whole, ...rest] = claims
        expect(whole).toMatchObject({ measure: 'current-expenditure', amount: total.value, partOf: null })
        expect(rest.filter(({ kind }) => kind === 'amount').map(({ measure, amount, partOf }) => ({ measure, amount, partOf }))).toEqual(
          some.map(({ subject, amount }) => ({ measure: SUBJECTS[subject], amount: amount.value, partOf: whole?.id })),
        )
        expect(rest.filter(({ kind }) => kind === 'share').map(({ percent }) => percent)).toEqual(some.map(({ share }) => share))
      }),
    )
  })
})

describe('claims', () => {
  it('keep classification, plan and result apart', () => {
    const text = '1.教育支出（类）普通教育（款）小学教育（项）。年初预算为240.00万元，支出决算为215.68万元，完成年初预算的89.87%。'
    const claims = read([text], { kind: 'final-accounts' })
    expect(claims.map(({ kind, period, amount, percent }) => [kind, period.stage, amount ?? percent])).toEqual([
      ['amount', 'initial-budget', '240.00'],
      ['amount', 'final', '215.68'],
      ['completion', 'final', '89.87'],
    ])
    expect(claims.map(({ path }) => path.map(({ name }) => name).join('/'))).toEqual(Array(3).fill('教育支出/普通教育/小学教育'))
  })

  it('take the money from the heading where the words do not say whose it is', () => {
    const [own] = read(['2025年基本支出208.00万元。'], { heading: '一般公共预算基本支出情况说明' })
    const [other] = read(['2025年政府性基金预算支出30.00万元。'], { heading: '一般公共预算基本支出情况说明' })
    expect([own?.scope, other?.scope]).toEqual(['general-budget', 'government-fund'])
  })

  it.each([
    ['thresholds', '单价20万元（含）以上的设备没有。'],
    ['years, documents and forms', '按照财预〔2016〕143号文件和表5编制2025年预算。'],
    ['malformed numbers', '基本支出1,2345万元。'],
  ])('are none: %s', (_, text) => {
    expect(read([text])).toEqual([])
  })

  it('of a reason or in brackets are marked', () => {
    const claims = read(['2025年项目支出54.00万元（含上年结转5.00万元），比上年增加4.00万元，主要原因是新增古籍修复30.00万元。'])
    expect(claims.map(({ kind, amount, reason }) => [kind, amount, reason])).toEqual([
      ['amount', '54.00', false],
      ['amount', '5.00', true],
      ['change', '4.00', false],
      ['amount', '30.00', true],
    ])
  })
})

/** Paragraphs of a megabyte that would be slow if any pattern looked at a text more than once; a test has five seconds. */
describe('hostile paragraphs are read in time', () => {
  const PIECES = [
    '1元',
    '占',
    '（',
    '（1元）',
    '1,',
    '9',
    '增加（减少）',
    '其中，',
    '支出1万元，其中：基本支出1万元，占5%；',
    '教育（类）',
    '主要原因是',
    '2024年',
    '国',
  ]
  it.each(PIECES)('%s', (piece) => {
    const claims = read([piece.repeat(Math.ceil(1_000_000 / piece.length))], { kind: 'final-accounts' })
    expect(claims.length).toBeLessThanOrEqual(5000)
  })
})
