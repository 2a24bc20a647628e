import { defineTable, documentId } from './define.ts'

/** One row a document, whatever the number of its copies. */
export const documents = defineTable({
  name: 'documents',
  description: 'One disclosure; copies of one file are one document.',
  key: ['document_id'],
  references: {},
  indexes: [['department', 'fiscal_year'], ['region_code']],
  fields: {
    document_id: documentId,
    sha256: { type: 'string', required: true, description: 'SHA-256 of the file.' },
    bytes: { type: 'integer', required: true, description: 'Size of the file.' },
    format: { type: 'string', required: true, description: 'Format it was read as: `docx`, `pdf`, `text`.' },
    parser: { type: 'string', required: true, description: 'Reader and its version.' },
    pages: { type: 'integer', description: 'Number of pages, where the format has pages.' },
    kind: { type: 'string', values: ['budget', 'final-accounts'], description: 'Budget (预算) or final accounts (决算).' },
    scope: {
      type: 'string',
      values: ['department', 'unit'],
      description: 'A department with all its units (部门) or one unit (单位, 本级).',
    },
    fiscal_year: { type: 'integer', description: 'Year the disclosure is about.' },
    department: { type: 'string', description: 'Name of the department or unit, as printed.' },
    department_code: { type: 'string', description: 'Number printed with the name.' },
    region_code: { type: 'string', description: 'Six digits; the first two are the province.' },
    region_name: { type: 'string', description: 'Place at the start of the body’s name.' },
    title: { type: 'string', description: 'Title as printed.' },
    tables: { type: 'integer', required: true, description: 'Number of its tables.' },
    errors: { type: 'integer', required: true, description: 'Number of its findings of severity `error`.' },
    warnings: { type: 'integer', required: true, description: 'Number of its findings of severity `warning`.' },
    schema_version: { type: 'string', required: true, description: 'Version of the normalized document.' },
  },
})

/** One row a file of the batch. */
export const files = defineTable({
  name: 'files',
  description: 'One file of the batch, and the document it holds.',
  key: ['path', 'document_id'],
  references: { document_id: 'documents' },
  indexes: [['document_id']],
  fields: {
    path: { type: 'string', required: true, description: 'Path as given, relative to the folder that was converted.' },
    document_id: documentId,
  },
})
