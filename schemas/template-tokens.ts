import type { Severity } from './finding.ts'

/** A piece of wording that a finished disclosure does not hold. Patterns run over text without white space and never look further than a few characters. */
export interface TemplateToken {
  readonly id: string
  readonly pattern: RegExp
  readonly severity: Severity
  readonly en: string
  readonly zh: string
}

/** What templates and hasty editing leave behind (domain.md §3.5, N14). */
export const templateTokens: readonly TemplateToken[] = [
  {
    id: 'placeholder',
    pattern: /(?<![A-Za-z0-9])[XＸx×╳]{2,}(?![A-Za-z0-9])/,
    severity: 'warning',
    en: 'a placeholder was not filled in',
    zh: '占位符未填写',
  },
  {
    id: 'no-number',
    pattern: /(?<!单位[均统一]{0,2})(?:支出|安排|总计|总额|为|增加|减少)[XＸ×]?万元/,
    severity: 'warning',
    en: 'the amount before the unit is missing',
    zh: '单位前缺少金额',
  },
  { id: 'stray-unit', pattern: /(?:持平|一致|相等)万元?/, severity: 'warning', en: 'a unit without an amount', zh: '无金额的单位残留' },
  {
    id: 'instruction',
    pattern: /（(?:[^（）]{0,10}不涉及的?不列|如持平[^（）]{0,12}|[^（）]{0,40}(?:填写|填列|表述|列明[^（）]{0,12}))）/,
    severity: 'warning',
    en: 'an instruction of the template was left standing',
    zh: '模板的填写说明未删除',
  },
  { id: 'ellipsis', pattern: /(?:元|%)…+/, severity: 'warning', en: 'the list of the template was not finished', zh: '模板的省略号未删除' },
  { id: 'punctuation', pattern: /。。|，，|；；|、、|，。|；。/, severity: 'info', en: 'doubled punctuation', zh: '标点重复' },
  {
    id: 'term',
    pattern: /政府基金(?!会)/,
    severity: 'info',
    en: 'the term is 政府性基金',
    zh: '应为“政府性基金”',
  },
]

/** Brackets and quotation marks come in pairs within a section. */
export const pairedMarks: readonly (readonly [open: string, close: string])[] = [
  ['（', '）'],
  ['“', '”'],
  ['《', '》'],
]
