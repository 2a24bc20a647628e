import type { Severity } from '../schemas/finding.ts'

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

export const reaches = (severity: Severity, least: Severity): boolean => RANK[severity] <= RANK[least]
export const isGraver = (one: Severity, other: Severity): boolean => RANK[one] < RANK[other]
/** Order of a list that begins with the gravest. */
export const byGravity = (one: { readonly severity: Severity }, other: { readonly severity: Severity }): number =>
  RANK[one.severity] - RANK[other.severity]
