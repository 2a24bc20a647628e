import type { Evidence } from '../../../schemas/finding.ts'
import { evidenceAt } from '../../../schemas/findings/index.ts'
import { emptyTableSubjects } from '../../../schemas/statements.ts'
import { counted } from '../checks/counted.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { saysNone, statesNought } from '../model/empty-notes.ts'
import { type Prose, proseOf } from '../model/prose.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, INSUFFICIENT, PASS, type Verdict } from '../rule.ts'

/** The figures a table prints that are not nought. */
const printed = ({ table }: TableView): Evidence[] =>
  table.rows.flatMap((row, index) =>
    row.cells.flatMap((cell, column) =>
      cell.value != null && !/^-?0+(\.0+)?$/.test(cell.value) && table.columns[column]?.role !== 'ordinal'
        ? [{ table: table.id, row: index, column, text: cell.text, ...evidenceAt(cell.place) }]
        : [],
    ),
  )

const unquoted = (text: string): string => text.replace(/["“”]/g, '')

/** Whether the narrative says of what a table is about that there is none, or nought; its heading may name it. */
function explained(view: TableView, prose: readonly Prose[]): boolean {
  const subjects = emptyTableSubjects[view.type?.id ?? ''] ?? []
  return prose.some(
    ({ heading, text }) =>
      (saysNone(text) || statesNought(text)) && subjects.some((subject) => heading.includes(subject) || unquoted(text).includes(subject)),
  )
}

function contradicted(view: TableView, note: string, cells: readonly Evidence[]): Verdict {
  const { table, heading } = view
  return {
    outcome: 'fail',
    subject: `${table.id} note`,
    places: cells,
    terms: [{ table: table.id, text: note }],
    message: {
      en: `${heading}: its note says there is nothing to show (${note}), but ${cells.length} cells print figures`,
      zh: `《${heading}》：附注称无数据（${note}），表中却有${cells.length}个数字`,
    },
  }
}

const unexplained = ({ table, heading }: TableView): Verdict => ({
  outcome: 'fail',
  severity: 'warning',
  subject: `${table.id} no note`,
  places: [{ table: table.id, text: heading, ...evidenceAt(table.place) }],
  message: {
    en: `${heading}: shown empty, and neither a note nor the narrative says so`,
    zh: `《${heading}》：空表列示，但附注及文字说明均未说明`,
  },
})

function* notes(document: DisclosureView): Generator<Verdict> {
  const prose = proseOf(document)
  for (const view of document.tables) {
    const { table, type } = view
    if (type === null || type.layout === 'form' || table.status === 'failed') continue
    const note = table.notes.find(saysNone)
    // Few tables have such a note: the cells of the others are not looked through.
    const cells = note === undefined ? [] : printed(view)
    if (note !== undefined && cells.length > 0) {
      yield contradicted(view, note, cells)
      continue
    }
    if (!table.empty) continue
    if (note !== undefined || explained(view, prose)) yield PASS
    // Tables and narrative may be published apart: then its words are not here.
    else if (!type.mayBeEmpty || prose.length === 0 || emptyTableSubjects[type.id] === undefined) yield INSUFFICIENT
    else yield unexplained(view)
  }
}

export const emptyTables = defineRule({
  id: 'X13',
  code: 'reconcile/empty-tables',
  title: { en: 'A table is empty if and only if it is said to be', zh: '空表与附注说明一致' },
  severity: 'error',
  scope: 'disclosure',
  check: (document) => counted(notes(document)),
  meaning:
    'A table without figures is published empty, with a note or a sentence that says there is nothing to show; where both are missing it is a warning. A note that says so below a table that prints figures contradicts it: an error. Notes that tell what a table is about, and instructions to those who have nothing to show, say neither; noughts are nothing.',
  example: '固定资产占用情况表: 资产总额 73.63; 注：无固定资产占用情况，空表列示。',
  remedy: 'Look which of both is right: notes are often left from the template.',
})
