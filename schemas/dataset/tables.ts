import { defineTable, documentId, placeFields } from './define.ts'

export const tables = defineTable({
  name: 'tables',
  description: 'One table of a document; performance-target forms are `performance_targets`.',
  key: ['table_id'],
  references: { document_id: 'documents', section_id: 'sections' },
  indexes: [['document_id'], ['type']],
  fields: {
    table_id: { type: 'string', required: true, description: '`document_id/table-01`, in print order.' },
    document_id: documentId,
    position: { type: 'integer', required: true, description: 'Place among the tables of the document, from 1.' },
    type: { type: 'string', description: 'Table type (`gongkai list tables`); null: no known type.' },
    title: { type: 'string', description: 'Title as printed, without the number of the form.' },
    form_number: { type: 'string', description: '公开01表, 表三, a list number.' },
    unit: { type: 'string', values: ['元', '千元', '万元', '百万元', '亿元'], description: 'Unit its amounts are printed in.' },
    department: { type: 'string', description: 'Department as printed with the table.' },
    fiscal_year: { type: 'integer', description: 'Year as printed with the table.' },
    as_of: { type: 'string', description: 'Date as printed with the table.' },
    columns: { type: 'integer', required: true, description: 'Number of leaf columns.' },
    rows: { type: 'integer', required: true, description: 'Number of body rows.' },
    empty: { type: 'boolean', required: true, description: 'No figure but zero is printed.' },
    status: {
      type: 'string',
      required: true,
      values: ['ok', 'flagged', 'failed'],
      description: '`flagged`: a rule found an error in it; `failed`: it could not be read as a table.',
    },
    notes: { type: 'string', description: 'Notes below the table, one a line.' },
    section_id: { type: 'string', description: 'Section of the narrative it stands in.' },
    ...placeFields,
  },
})
