import { functionClasses } from '../../schemas/function-classes.ts'
import type { TableType } from '../../schemas/table-type.ts'
import { tableTypes } from '../../schemas/tables/index.ts'
import { literal } from './ddl.ts'

/** Questions everybody asks, as SQL over the tables: one name for what provinces and years print in many ways. */
interface View {
  readonly name: string
  readonly description: string
  readonly sql: string
}

const typesWhere = (holds: (type: TableType) => boolean): string =>
  tableTypes
    .filter(holds)
    .map(({ id }) => literal(id))
    .join(', ')

/** The whole of the money stands in the summaries of income and expenditure; its parts there or in the total of the table of expenditure. */
const SUMMARIES = typesWhere(({ layout, subject }) => layout === 'panels' && subject?.fund === 'all' && subject.flow === undefined)
const EXPENDITURE = typesWhere(
  ({ classification, subject }) => classification === 'function' && subject?.fund === 'all' && subject.flow === 'expenditure',
)
const THREE_PUBLIC = typesWhere(({ subject }) => subject?.measure === 'three-public')

const DOCUMENT = 'd.document_id, d.department, d.region_code, d.fiscal_year, d.kind, d.scope'
const OWN = 'f.is_own AND NOT f.is_change AND NOT f.of_which'

/** A document prints an amount once, or in several tables alike; where it lists several units with their totals, the largest is the whole. */
const largest = (condition: string): string => `max(CASE WHEN ${condition} THEN f.yuan END)`

const threePublic = (measure: string): string =>
  `coalesce(${largest(`f.measure = '${measure}' AND f.fund = 'fiscal'`)}, ${largest(`f.measure = '${measure}'`)})`

export const views: readonly View[] = [
  {
    name: 'department_totals',
    description:
      'One row a document: income and expenditure with and without what is carried over (`income` is 收入总计, `current_income` 本年收入合计), basic and project expenditure, in yuan.',
    sql: `SELECT ${DOCUMENT},
  ${largest(`f.table_type IN (${SUMMARIES}) AND f.flow = 'income' AND f.measure = 'total' AND f.row_role = 'total'`)} AS income,
  ${largest(`f.table_type IN (${SUMMARIES}) AND f.flow = 'expenditure' AND f.measure = 'total' AND f.row_role = 'total'`)} AS expenditure,
  ${largest(`f.table_type IN (${SUMMARIES}) AND f.measure = 'current-income'`)} AS current_income,
  ${largest(`f.table_type IN (${SUMMARIES}) AND f.measure = 'current-expenditure'`)} AS current_expenditure,
  ${largest(`f.table_type IN (${SUMMARIES}, ${EXPENDITURE}) AND f.measure = 'basic' AND f.code IS NULL`)} AS basic,
  ${largest(`f.table_type IN (${SUMMARIES}, ${EXPENDITURE}) AND f.measure = 'project' AND f.code IS NULL`)} AS project
FROM documents d LEFT JOIN facts f ON f.document_id = d.document_id AND ${OWN} AND f.fund = 'all'
GROUP BY d.document_id`,
  },
  {
    name: 'three_public_expenditure',
    description:
      'One row a document with a table of the three public expenses: each of them, in yuan; null where it is not printed or has no number.',
    sql: `SELECT ${DOCUMENT},
  ${threePublic('three-public')} AS three_public,
  ${threePublic('abroad')} AS abroad,
  ${threePublic('vehicles')} AS vehicles,
  ${threePublic('vehicle-purchase')} AS vehicle_purchase,
  ${threePublic('vehicle-operation')} AS vehicle_operation,
  ${threePublic('reception')} AS reception
FROM documents d JOIN facts f ON f.document_id = d.document_id AND f.is_own AND f.table_type IN (${THREE_PUBLIC})
GROUP BY d.document_id`,
  },
  {
    name: 'function_class_names',
    description: 'Codes of the classes (类) of the functional classification, with the names of today.',
    sql: `SELECT column1 AS code, column2 AS name FROM (VALUES ${Object.entries(functionClasses)
      .map(([code, [today = '']]) => `(${literal(code)}, ${literal(today)})`)
      .join(', ')})`,
  },
  {
    name: 'functional_classes',
    description:
      'Expenditure of each document by fund and class of the functional classification, in yuan; basic and project where a table parts them.',
    sql: `SELECT ${DOCUMENT}, f.fund, f.function_class, n.name AS function_class_name,
  coalesce(${largest("f.measure = 'total'")}, ${largest("f.measure = 'current-expenditure'")}) AS total,
  ${largest("f.measure = 'basic'")} AS basic,
  ${largest("f.measure = 'project'")} AS project
FROM documents d JOIN facts f ON f.document_id = d.document_id AND ${OWN}
LEFT JOIN function_class_names n ON n.code = f.function_class
WHERE f.flow = 'expenditure' AND f.fund IS NOT NULL AND f.function_class IS NOT NULL AND (f.code IS NULL OR f.code_level = 'class')
GROUP BY d.document_id, f.fund, f.function_class`,
  },
]

/** Views, and the full-text index of sections: `sections_fts MATCH '…'` finds any three characters or more that stand side by side. */
export const createViews = (): string =>
  [
    ...views.map(({ name, sql }) => `CREATE VIEW ${name} AS ${sql};`),
    ...views.map(({ name, description }) => `INSERT INTO codebook VALUES (${literal(name)}, NULL, NULL, ${literal(description)});`),
    "CREATE VIRTUAL TABLE sections_fts USING fts5(section_id UNINDEXED, heading, text, tokenize = 'trigram');",
    'INSERT INTO sections_fts SELECT section_id, heading, text FROM sections;',
  ].join('\n')
