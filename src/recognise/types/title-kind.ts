import type { Kind } from '../../../schemas/disclosure.ts'
import { foldCharacters } from './normalise-title.ts'

/** 预算 that is part of a name and says nothing about the kind. */
const NAMES = /(?:(?:一般)?公共(?:财政)?|政府性?基金|国有资本(?:经营)?|社会保险基金)预算|预算单位|(?:部门|政府)预算(?:支出)?经济/g

/** What a title itself says about the kind. A final account may speak of 预算 too (三公经费支出预决算表), a budget never of 决算. */
export const titleKind = (title: string): Kind | null => {
  const words = foldCharacters(title).replace(NAMES, '')
  if (words.includes('决算')) return 'final-accounts'
  return words.includes('预算') ? 'budget' : null
}

/** Header labels that only final accounts print, and that only budgets print. */
const FINAL_LABELS = /决算数|决算统计数|年[初末](?:财政拨款)?结转和结余/
const BUDGET_LABELS = /预算数|上年结转|上解上级支出|结转下年/

/** What the column labels say about the kind; 预算数 stands beside 决算数 in final accounts, so 决算数 decides. */
export const labelsKind = (labels: readonly string[]): Kind | null => {
  if (labels.some((label) => FINAL_LABELS.test(label))) return 'final-accounts'
  return labels.some((label) => BUDGET_LABELS.test(label)) ? 'budget' : null
}
