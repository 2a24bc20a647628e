import type { Row } from '../../schemas/dataset/define.ts'
import type { Disclosure } from '../../schemas/disclosure.ts'
import { memo } from '../reconcile/memo.ts'
import { checkRows, findingRows } from './checking.ts'
import { documentIdOf, documentRow, fileRow } from './document.ts'
import { factRows } from './facts.ts'
import { claimRows, sectionRows } from './narrative.ts'
import { indicatorRows, targetRows } from './performance.ts'
import { tableRows } from './tables.ts'

/** The rows of one table that a document adds. */
export interface TableRows {
  readonly table: string
  readonly rows: readonly Row[]
}

/** All rows of a document but that of its file; made once for all the formats of a batch. */
const documentRows = memo((disclosure: Disclosure): TableRows[] => {
  const id = documentIdOf(disclosure)
  return [
    { table: 'documents', rows: [documentRow(id, disclosure)] },
    { table: 'sections', rows: [...sectionRows(id, disclosure)] },
    { table: 'tables', rows: [...tableRows(id, disclosure)] },
    { table: 'facts', rows: [...factRows(id, disclosure)] },
    { table: 'claims', rows: [...claimRows(id, disclosure)] },
    { table: 'performance_targets', rows: [...targetRows(id, disclosure)] },
    { table: 'indicators', rows: [...indicatorRows(id, disclosure)] },
    { table: 'findings', rows: [...findingRows(id, disclosure)] },
    { table: 'checks', rows: [...checkRows(id, disclosure)] },
  ]
})

/** What a batch of documents comes to as rows of the model (schemas/dataset/), document by document; copies add a file only. */
export function datasetRows(): (disclosure: Disclosure) => TableRows[] {
  const documents = new Set<string>()
  const files = new Set<string>()
  return (disclosure) => {
    const id = documentIdOf(disclosure)
    const file = fileRow(id, disclosure)
    const added: TableRows[] = documents.has(id) ? [] : [...documentRows(disclosure)]
    documents.add(id)
    if (!files.has(`${id} ${file.path}`)) added.push({ table: 'files', rows: [file] })
    files.add(`${id} ${file.path}`)
    return added
  }
}
