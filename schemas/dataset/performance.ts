import { Comparator, Dimension } from '../performance-target.ts'
import { defineTable, documentId, type Field, placeFields } from './define.ts'

const amount = (what: string): { yuan: Field & { type: 'decimal' }; text: Field & { type: 'string' } } => ({
  yuan: { type: 'decimal', description: `${what}, in yuan.` },
  text: { type: 'string', description: `${what}, as printed.` },
})
const [total, fiscal, other, carried] = ['The budget', 'Fiscal funds', 'Other funds', 'Carried over'].map(amount) as [
  ReturnType<typeof amount>,
  ReturnType<typeof amount>,
  ReturnType<typeof amount>,
  ReturnType<typeof amount>,
]

export const performanceTargets = defineTable({
  name: 'performance_targets',
  description: 'One performance-target form (绩效目标表): a project, or the department as a whole.',
  key: ['target_id'],
  references: { document_id: 'documents', section_id: 'sections' },
  indexes: [['document_id'], ['project_code']],
  fields: {
    target_id: { type: 'string', required: true, description: '`document_id/target-01`, in print order.' },
    document_id: documentId,
    scope: { type: 'string', required: true, values: ['project', 'overall'], description: 'A project, or the whole.' },
    title: { type: 'string', description: 'Title as printed.' },
    project_code: { type: 'string', description: 'Code of the project.' },
    project_name: { type: 'string', description: 'Name of the project.' },
    fiscal_year: { type: 'integer', description: 'Year printed with the form.' },
    unit: { type: 'string', values: ['元', '千元', '万元', '百万元', '亿元'], description: 'Unit of the form.' },
    total_yuan: total.yuan,
    total_text: total.text,
    fiscal_yuan: fiscal.yuan,
    fiscal_text: fiscal.text,
    other_yuan: other.yuan,
    other_text: other.text,
    carried_over_yuan: carried.yuan,
    carried_over_text: carried.text,
    purpose: { type: 'string', description: 'What the money is for.' },
    objectives: { type: 'string', description: 'Objectives, one a line.' },
    section_id: { type: 'string', description: 'Section it stands in.' },
    ...placeFields,
  },
})

export const indicators = defineTable({
  name: 'indicators',
  description: 'One indicator of a performance-target form.',
  key: ['indicator_id'],
  references: { document_id: 'documents', target_id: 'performance_targets' },
  indexes: [['document_id'], ['target_id']],
  fields: {
    indicator_id: { type: 'string', required: true, description: '`target_id/indicator-01`.' },
    document_id: documentId,
    target_id: { type: 'string', required: true, description: 'Form it stands in.' },
    block: { type: 'string', description: 'Long-term or annual list, where a form has both.' },
    level1: { type: 'string', description: '一级指标.' },
    level2: { type: 'string', description: '二级指标.' },
    level3: { type: 'string', description: '三级指标.' },
    description: { type: 'string', description: 'What the form says of it.' },
    text: { type: 'string', description: 'Value as printed.' },
    comparator: { type: 'string', values: Comparator.options, description: 'The comparison the value states.' },
    number: { type: 'decimal', description: 'Its number, in `unit`.' },
    upper: { type: 'decimal', description: 'Second number of a range.' },
    unit: { type: 'string', description: 'Unit as printed.' },
    dimension: { type: 'string', required: true, values: Dimension.options, description: 'What the value measures.' },
    basis: { type: 'string', description: 'What it was set by, as printed.' },
    weight: { type: 'decimal', description: 'Its weight.' },
    ...placeFields,
  },
})
