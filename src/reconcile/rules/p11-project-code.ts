import type { PerformanceTarget } from '../../../schemas/performance-target.ts'
import { wrongForm } from '../checks/indicators.ts'
import { memo } from '../memo.ts'
import { targetView } from '../model/targets.ts'
import { defineRule, NOT_APPLICABLE, PASS } from '../rule.ts'

/** Division (6 digits), last digits of the year, P, twelve more (domain.md §2, codes). */
const CODE = /^(\d{6})(\d\d)P[0-9A-Z]{12}$/

const codeOf = ({ projectCode }: PerformanceTarget): string => projectCode?.replace(/\s/g, '') ?? ''

/** The first form of every code. */
const firstByCode = memo(
  (targets: readonly PerformanceTarget[]): Map<string, PerformanceTarget> =>
    new Map(targets.toReversed().map((each) => [codeOf(each), each])),
)

export const projectCode = defineRule({
  id: 'P11',
  code: 'reconcile/project-code',
  title: { en: 'A project code names the region and the year, and is used once', zh: '项目编码与地区、年度相符且不重复' },
  severity: 'warning',
  scope: 'performance',
  *check(target, index, { disclosure }) {
    const code = codeOf(target)
    if (code === '') return yield NOT_APPLICABLE
    const form = targetView(target, index)
    const places = [form.evidence(code, target.place)]
    const first = firstByCode(disclosure.performanceTargets).get(code)
    const earlier = first === target ? undefined : first
    if (earlier !== undefined) {
      const same = earlier.projectName === target.projectName
      const verdict = wrongForm(form, places, 'code twice', {
        en: `the project code ${code} is that of “${earlier.projectName ?? earlier.title ?? ''}” as well`,
        zh: `项目编码${code}与“${earlier.projectName ?? earlier.title ?? ''}”重复`,
      })
      // The same project twice is more likely one form read as two.
      yield same ? { ...verdict, outcome: 'parse-conflict' as const } : verdict
    }
    const [, region, digits] = CODE.exec(code) ?? []
    if (region === undefined || digits === undefined) return yield earlier === undefined ? NOT_APPLICABLE : PASS
    const facts = disclosure.disclosure
    const year = 2000 + Number(digits)
    if (facts.region.code !== null && region !== facts.region.code)
      yield wrongForm(form, places, 'code region', {
        en: `the project code ${code} is of the region ${region}, the department of ${facts.region.code}`,
        zh: `项目编码${code}的地区代码为${region}，部门所在地区为${facts.region.code}`,
      })
    else if (facts.fiscalYear !== null && year !== facts.fiscalYear)
      yield wrongForm(
        form,
        places,
        'code year',
        {
          en: `the project code ${code} is of ${year}, the budget of ${facts.fiscalYear}`,
          zh: `项目编码${code}的年度为${year}，预算年度为${facts.fiscalYear}`,
        },
        // A project that goes on keeps its code.
        year < facts.fiscalYear ? 'info' : undefined,
      )
    else yield PASS
  },
  meaning:
    'Project codes are unique within a document. Those of the form 6 digits of the division, 2 of the year, P and 12 more name the division of the department and the budget year; an earlier year is an info, because a project that goes on keeps its code. Codes of other forms are only checked for being unique.',
  example: '13010025P00001A000001 in a budget of 2024.',
  remedy: 'Look the project up in the project library.',
})
