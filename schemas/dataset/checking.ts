import { Outcome, Severity } from '../finding.ts'
import { defineTable, documentId } from './define.ts'

export const findings = defineTable({
  name: 'findings',
  description: 'One finding, with the first of its places.',
  key: ['finding_id'],
  references: { document_id: 'documents', table_id: 'tables', section_id: 'sections', target_id: 'performance_targets' },
  indexes: [['document_id'], ['rule'], ['code']],
  fields: {
    finding_id: { type: 'string', required: true, description: '`document_id/finding-0001`.' },
    document_id: documentId,
    code: { type: 'string', required: true, description: 'What was found (findings.md).' },
    rule: { type: 'string', description: 'Rule that found it; null: the reader.' },
    severity: { type: 'string', required: true, values: Severity.options, description: 'How grave it is.' },
    outcome: { type: 'string', required: true, values: Outcome.options, description: 'What became of the check.' },
    message: { type: 'string', required: true, description: 'What was found, in English.' },
    message_zh: { type: 'string', required: true, description: 'The same in Chinese.' },
    expected: { type: 'string', description: 'Value expected.' },
    actual: { type: 'string', description: 'Value printed.' },
    difference: { type: 'string', description: 'Actual less expected.' },
    tolerance: { type: 'string', description: 'How far rounding may go.' },
    unit: { type: 'string', description: 'Unit of these.' },
    places: { type: 'integer', required: true, description: 'Number of places it shows in.' },
    table_id: { type: 'string', description: 'Table of the first place.' },
    row_number: { type: 'integer', description: 'Body row, from 1.' },
    column_number: { type: 'integer', description: 'Leaf column, from 1.' },
    section_id: { type: 'string', description: 'Section of the first place.' },
    target_id: { type: 'string', description: 'Performance target of the first place.' },
    text: { type: 'string', description: 'What is printed there.' },
    page: { type: 'integer', description: 'Page, from 1.' },
    element: { type: 'string', description: 'Path in a word processor’s file.' },
    line: { type: 'integer', description: 'Line of a text, from 1.' },
  },
})

const count = (what: string) => ({ type: 'integer', required: true, description: what }) as const

export const checks = defineTable({
  name: 'checks',
  description: 'How often one rule came to each outcome in one document.',
  key: ['document_id', 'rule'],
  references: { document_id: 'documents' },
  indexes: [['rule']],
  fields: {
    document_id: documentId,
    rule: { type: 'string', required: true, description: 'Rule (`gongkai list rules`).' },
    pass: count('It holds.'),
    rounding: count('It holds but for rounding.'),
    fail: count('It does not hold.'),
    not_applicable: count('It says nothing about a document of this kind.'),
    insufficient: count('Something it needs is missing.'),
    parse_conflict: count('The structure contradicts itself.'),
  },
})
