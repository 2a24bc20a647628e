import type { ColumnRole } from '../../schemas/disclosure.ts'

/** Columns whose cells print numbers. */
export const isFigure = (role: ColumnRole | undefined): boolean => role === 'amount' || role === 'quantity' || role === 'ratio'
