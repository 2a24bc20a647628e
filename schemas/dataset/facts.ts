import { flows, funds, stages } from '../canonical.ts'
import { defineTable, documentId, placeFields } from './define.ts'

export const facts = defineTable({
  name: 'facts',
  description:
    'One printed cell of an amount column. A cell printed blank has no row; `-`, `0` and `0.00` have one, with their `text` as printed and `value` null, 0 and 0.00.',
  key: ['fact_id'],
  references: { document_id: 'documents', table_id: 'tables' },
  indexes: [['document_id'], ['table_id'], ['measure', 'fund', 'flow'], ['code'], ['function_class']],
  fields: {
    fact_id: { type: 'string', required: true, description: '`table_id/r3c4`: body row and leaf column, from 1.' },
    document_id: documentId,
    table_id: { type: 'string', required: true, description: 'Table it stands in.' },
    table_type: { type: 'string', description: 'Type of that table.' },
    row_number: { type: 'integer', required: true, description: 'Body row, from 1.' },
    column_number: { type: 'integer', required: true, description: 'Leaf column, from 1.' },
    row_role: { type: 'string', values: ['item', 'subtotal', 'total'], description: 'Whether the row is an item or adds others up.' },
    row_level: { type: 'integer', description: 'Level of the row in its list, from 1.' },
    row_label: {
      type: 'string',
      description: 'Name of the row as printed, without its code; several columns of names with a blank between.',
    },
    classification: {
      type: 'string',
      values: ['function', 'economic', 'government-economic'],
      description: 'Classification the code belongs to: functional (2xx), economic of departments (3xx) or of the government budget (5xx).',
    },
    code: { type: 'string', description: 'Code of the row, split codes joined.' },
    code_level: { type: 'string', values: ['class', 'division', 'item'], description: '类, 款 or 项, by the digits of the code.' },
    function_class: {
      type: 'string',
      description:
        'Class (类) of the functional classification: the first three digits of the code, or the code of the name where only names are printed.',
    },
    column_path: { type: 'string', description: 'Heads of the column from the top to the leaf, parted by ` / `.' },
    measure: {
      type: 'string',
      description: 'What it measures, as said by column, row and table type (below); null where the registry has no words for it.',
    },
    flow: { type: 'string', values: flows, description: 'Income or expenditure; null where that does not show.' },
    fund: {
      type: 'string',
      values: funds,
      description: 'Whose money: all of it, fiscal appropriation, one of its three budgets, special accounts, other money of the unit.',
    },
    of_which: { type: 'boolean', required: true, description: 'Named with 其中: a part of what stands above, not to be added to it.' },
    is_change: { type: 'boolean', required: true, description: 'A change against another period, not an amount of one.' },
    period: { type: 'string', description: 'Heads of the column that name year or stage, as printed.' },
    year: { type: 'integer', description: 'Year of the figure: printed in the head, the one before for 上年, else that of the document.' },
    stage: { type: 'string', values: stages, description: 'Which figure of that year: as the head says, else by the kind of document.' },
    is_own: {
      type: 'boolean',
      required: true,
      description: 'Of the document’s own year and stage: the budget of a budget, the outturn of final accounts.',
    },
    unit: { type: 'string', values: ['元', '千元', '万元', '百万元', '亿元'], description: 'Unit it is printed in.' },
    text: { type: 'string', required: true, description: 'The cell as printed.' },
    value: { type: 'decimal', description: 'The number it prints, in `unit`.' },
    yuan: { type: 'decimal', description: 'The amount in yuan, exact.' },
    fen: {
      type: 'long',
      description: 'The same in fen (0.01 yuan), for exact sums where there are no decimals; null where the amount is finer than that.',
    },
    ...placeFields,
  },
})
