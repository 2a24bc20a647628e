import type { checks, findings } from '../../schemas/dataset/checking.ts'
import type { RowOf } from '../../schemas/dataset/define.ts'
import type { Disclosure, Section } from '../../schemas/disclosure.ts'
import { targetId } from './performance.ts'
import { text } from './values.ts'

const oneBased = (index: number | undefined): number | null => (index === undefined ? null : index + 1)

function* sectionIds(some: readonly Section[]): Iterable<string> {
  for (const section of some) {
    yield section.id
    yield* sectionIds(section.sections)
  }
}

/** A finding may name a piece of a form, or a table of another document, which have no row of their own. */
export function* findingRows(id: string, disclosure: Disclosure): Iterable<RowOf<typeof findings>> {
  const known = new Set([...disclosure.tables.map((table) => table.id), ...sectionIds(disclosure.sections)])
  const ref = (own: string | undefined): string | null => (own !== undefined && known.has(own) ? `${id}/${own}` : null)
  for (const [index, each] of disclosure.findings.entries()) {
    const [place = {}] = each.places
    yield {
      finding_id: `${id}/finding-${String(index + 1).padStart(4, '0')}`,
      document_id: id,
      code: each.code,
      rule: each.rule,
      severity: each.severity,
      outcome: each.outcome,
      message: each.message.en,
      message_zh: each.message.zh,
      expected: text(each.expected),
      actual: text(each.actual),
      difference: text(each.difference),
      tolerance: text(each.tolerance),
      unit: text(each.unit),
      places: each.places.length,
      table_id: ref(place.table),
      row_number: oneBased(place.row),
      column_number: oneBased(place.column),
      section_id: ref(place.section),
      target_id:
        place.performanceTarget === undefined || disclosure.performanceTargets[place.performanceTarget] === undefined
          ? null
          : targetId(id, place.performanceTarget),
      text: text(place.text),
      page: place.page ?? null,
      element: place.path ?? null,
      line: place.line ?? null,
    }
  }
}

export function* checkRows(id: string, disclosure: Disclosure): Iterable<RowOf<typeof checks>> {
  for (const { rule, pass, rounding, fail, notApplicable, insufficient, parseConflict } of disclosure.checks)
    yield {
      document_id: id,
      rule,
      pass,
      rounding,
      fail,
      not_applicable: notApplicable,
      insufficient,
      parse_conflict: parseConflict,
    }
}
