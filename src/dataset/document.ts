import type { RowOf } from '../../schemas/dataset/define.ts'
import type { documents, files } from '../../schemas/dataset/documents.ts'
import type { Disclosure } from '../../schemas/disclosure.ts'
import type { Severity } from '../../schemas/finding.ts'

/** Sixteen digits tell 2^64 files apart; the whole hash stands beside it. */
const DIGITS = 16

/** The same file has the same id, whatever its name and wherever it is read. */
export const documentIdOf = ({ source }: Disclosure): string => source.sha256.slice(0, DIGITS)

export function documentRow(id: string, { source, disclosure, tables, findings, schemaVersion }: Disclosure): RowOf<typeof documents> {
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length
  const { kind, scope, fiscalYear, department, region, title } = disclosure
  return {
    document_id: id,
    sha256: source.sha256,
    bytes: source.bytes,
    format: source.format,
    parser: source.parser,
    pages: source.pages,
    kind,
    scope,
    fiscal_year: fiscalYear,
    department: department.name,
    department_code: department.code,
    region_code: region.code,
    region_name: region.name,
    title,
    tables: tables.length,
    errors: count('error'),
    warnings: count('warning'),
    schema_version: schemaVersion,
  }
}

export const fileRow = (id: string, { source }: Disclosure): RowOf<typeof files> => ({ path: source.path, document_id: id })
