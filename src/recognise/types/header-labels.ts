import type { TableType } from '../../../schemas/table-type.ts'
import { foldCharacters } from './normalise-title.ts'

const ORDINAL = /^(?:序号|行次|栏次|)$/

/** A label as signs and templates are compared: without year, unit and quotation marks. */
const foldLabel = (label: string): string =>
  foldCharacters(label)
    .replace(/(?:19|20)\d{2}年度?/g, '')
    .replace(/（(?:金额)?(?:单位:)?[百千万亿]?元）$/, '')

export const foldLabels = (labels: readonly string[]): ReadonlySet<string> =>
  new Set(labels.map(foldLabel).filter((label) => !ORDINAL.test(label)))

/** True when every sign of the type shows: for each list of alternatives at least one label. A type without signs asks for none. */
export const confirms = (type: TableType, labels: ReadonlySet<string>): boolean =>
  type.signs.every((alternatives) => alternatives.some((label) => labels.has(label)))
