import { foldCharacters } from '../../recognise/types/normalise-title.ts'
import { formAmounts } from './amounts.ts'
import type { DisclosureView } from './disclosure-view.ts'
import type { Figure } from './figures.ts'

/** What a project is budgeted for by its own performance-target form; the figure is missing where the form has no such cell. */
export interface ProjectBudget {
  readonly project: string
  readonly figure: Figure | undefined
}

export const projectName = (printed: string | null): string => foldCharacters(printed ?? '').replace(/\s/g, '')

/** The budgets of the projects that have a form of their own. */
export const projectBudgets = (document: DisclosureView): ProjectBudget[] =>
  document.disclosure.performanceTargets.flatMap(({ scope, budget, unit, title, projectName: name }, index) => {
    if (scope !== 'project') return []
    const [amount] = formAmounts([budget.total], unit, { performanceTarget: index })
    const heading = title ?? name ?? `performanceTargets[${index}]`
    return [
      { project: projectName(name), figure: amount == null ? undefined : { source: { heading, unit, doubtful: false }, name: '', amount } },
    ]
  })
