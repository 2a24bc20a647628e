import { funds, stages } from '../canonical.ts'
import { defineTable, documentId, placeFields } from './define.ts'

export const sections = defineTable({
  name: 'sections',
  description: 'One section of the narrative, with its own paragraphs.',
  key: ['section_id'],
  references: { document_id: 'documents', parent_id: 'sections' },
  indexes: [['document_id']],
  fields: {
    section_id: { type: 'string', required: true, description: '`document_id/section-01`.' },
    document_id: documentId,
    parent_id: { type: 'string', description: 'Section it is a part of.' },
    position: { type: 'integer', required: true, description: 'Place among the sections of the document, in reading order, from 1.' },
    level: { type: 'integer', required: true, description: 'Level of the heading, from 1.' },
    number: { type: 'string', description: 'Number with its punctuation: 一、, （一）.' },
    heading: { type: 'string', description: 'Heading without its number; null before the first heading.' },
    text: { type: 'string', description: 'Its paragraphs, one a line.' },
    ...placeFields,
  },
})

const direction = ['increase', 'decrease', 'equal', 'new', 'either'] as const

export const claims = defineTable({
  name: 'claims',
  description: 'One statement of one clause of the narrative (`claims[]` above).',
  key: ['claim_id'],
  references: { document_id: 'documents', section_id: 'sections' },
  indexes: [['document_id'], ['measure']],
  fields: {
    claim_id: { type: 'string', required: true, description: '`document_id/claim-001`.' },
    document_id: documentId,
    section_id: { type: 'string', required: true, description: 'Section it stands in.' },
    kind: {
      type: 'string',
      required: true,
      values: ['amount', 'change', 'share', 'completion', 'comparison', 'count'],
      description: 'What the clause states.',
    },
    subject: { type: 'string', description: 'What it speaks of, as printed.' },
    path: { type: 'string', description: '类, 款 and 项 it names, parted by ` / `.' },
    measure: { type: 'string', description: 'What the subject measures.' },
    fund: { type: 'string', required: true, values: funds, description: 'Whose money, as in `facts`.' },
    verb: { type: 'string', description: 'The verb before the figure.' },
    amount: { type: 'decimal', description: 'Figure as printed.' },
    unit: { type: 'string', description: 'Unit of money, or what is counted.' },
    yuan: { type: 'decimal', description: 'The amount in yuan, exact; null for counts.' },
    percent: { type: 'decimal', description: 'Percentage as printed.' },
    direction: { type: 'string', values: direction, description: 'Which way it changed.' },
    percent_direction: { type: 'string', values: direction, description: 'Where the word before the percentage points another way.' },
    year: { type: 'integer', description: 'Year of the figure.' },
    stage: { type: 'string', values: stages, description: 'Stage of the figure.' },
    against: { type: 'string', description: 'What it is compared with, a share of, or completes.' },
    against_year: { type: 'integer', description: 'Year of that.' },
    against_stage: { type: 'string', values: stages, description: 'Stage of that.' },
    about_id: { type: 'string', description: 'Claim of the amount that changed, is shared or completed.' },
    part_of_id: { type: 'string', description: 'Claim it is a part of.' },
    mainly: { type: 'boolean', required: true, description: 'Only the main parts are named.' },
    reason: { type: 'boolean', required: true, description: 'Told to explain, in brackets or on another basis.' },
    text: { type: 'string', required: true, description: 'The clause without white space.' },
    paragraph: { type: 'integer', description: 'Paragraph of the section, from 1; null: its heading.' },
    ...placeFields,
  },
})
