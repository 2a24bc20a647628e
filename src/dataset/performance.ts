import type { AmountCell } from '../../schemas/amount.ts'
import type { RowOf } from '../../schemas/dataset/define.ts'
import type { indicators, performanceTargets } from '../../schemas/dataset/performance.ts'
import type { Disclosure } from '../../schemas/disclosure.ts'
import { decimal, placeOf, printed, text } from './values.ts'

/** Two digits keep the ids of most documents in print order. */
export const targetId = (id: string, index: number): string => `${id}/target-${String(index + 1).padStart(2, '0')}`

const yuan = (cell: AmountCell | null | undefined): string | null => printed(cell?.yuan)

export function* targetRows(id: string, disclosure: Disclosure): Iterable<RowOf<typeof performanceTargets>> {
  for (const [index, target] of disclosure.performanceTargets.entries()) {
    const { total, fiscalFunds, otherFunds, carriedOver } = target.budget
    yield {
      target_id: targetId(id, index),
      document_id: id,
      scope: target.scope,
      title: text(target.title),
      project_code: text(target.projectCode),
      project_name: text(target.projectName),
      fiscal_year: target.fiscalYear,
      unit: target.unit,
      total_yuan: yuan(total),
      total_text: text(total?.text),
      fiscal_yuan: yuan(fiscalFunds),
      fiscal_text: text(fiscalFunds?.text),
      other_yuan: yuan(otherFunds),
      other_text: text(otherFunds?.text),
      carried_over_yuan: yuan(carriedOver),
      carried_over_text: text(carriedOver?.text),
      purpose: text(target.purpose),
      objectives: text(target.objectives.join('\n')),
      section_id: target.section === null ? null : `${id}/${target.section}`,
      ...placeOf(target.place),
    }
  }
}

export function* indicatorRows(id: string, disclosure: Disclosure): Iterable<RowOf<typeof indicators>> {
  for (const [index, target] of disclosure.performanceTargets.entries()) {
    const own = targetId(id, index)
    for (const [at, indicator] of target.indicators.entries())
      yield {
        indicator_id: `${own}/indicator-${String(at + 1).padStart(2, '0')}`,
        document_id: id,
        target_id: own,
        block: text(indicator.block),
        level1: text(indicator.level1),
        level2: text(indicator.level2),
        level3: text(indicator.level3),
        description: text(indicator.description),
        text: text(indicator.value.text),
        comparator: indicator.value.comparator,
        number: decimal(indicator.value.number),
        upper: decimal(indicator.value.upper),
        unit: text(indicator.value.unit),
        dimension: indicator.value.dimension,
        basis: text(indicator.basis),
        weight: decimal(indicator.weight?.value),
        ...placeOf(indicator.value.place),
      }
  }
}
