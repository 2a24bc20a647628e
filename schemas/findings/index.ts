import type { Evidence, Finding } from '../finding.ts'
import type { Place } from '../place.ts'
import { batchFindings } from './batch.ts'
import { type FindingCode, stamp } from './define.ts'
import { docxFindings } from './docx.ts'
import { inputFindings } from './input.ts'
import { pdfFindings } from './pdf.ts'
import { recogniseFindings } from './recognise.ts'
import { reconcileFindings } from './reconcile.ts'
import { textFindings } from './text.ts'

/** Every code a reader can give, in the order docs/findings.md shows them. */
export const findingCodes = {
  ...inputFindings,
  ...batchFindings,
  ...textFindings,
  ...docxFindings,
  ...pdfFindings,
  ...recogniseFindings,
  ...reconcileFindings,
} as const
export type ReaderCode = keyof typeof findingCodes

/** A finding of the catalogue, its message filled with `values`. */
export function finding(
  code: ReaderCode,
  values: Readonly<Record<string, string | number>> = {},
  places: readonly Evidence[] = [],
): Finding {
  const definition: FindingCode = findingCodes[code]
  return stamp(code, definition, values, places)
}

/** The evidence a place gives: its box is left out, page, path and line find it. */
export function evidenceAt({ page, path, line }: Place): Evidence {
  return { ...(page === undefined ? {} : { page }), ...(path === undefined ? {} : { path }), ...(line === undefined ? {} : { line }) }
}
