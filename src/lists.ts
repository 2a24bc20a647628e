import { parsers } from '../parsers/index.ts'
import { findingCodes } from '../schemas/findings/index.ts'
import { tableTypes } from '../schemas/tables/index.ts'
import { isDataset } from './exporters/exporter.ts'
import { exporters } from './exporters/index.ts'
import { rules } from './reconcile/rules/index.ts'

/** What `gongkai list` prints: the entries of each registry, with tabs between. */
export const LISTS: Readonly<Record<string, () => string[]>> = {
  parsers: () => parsers.map((each) => `${each.id}\t${each.extensions.join(' ')}\t${each.name}`),
  tables: () => tableTypes.map((each) => `${each.id}\t${each.kinds.join(' ')}\t${each.name.zh}\t${each.name.en}`),
  rules: () => rules.map((each) => `${each.id}\t${each.code}\t${each.severity}\t${each.scope}\t${each.title.zh}\t${each.title.en}`),
  exporters: () => exporters.map((each) => `${each.id}\t${isDataset(each) ? each.output : each.extension}\t${each.name}`),
  findings: () => Object.entries(findingCodes).map(([code, each]) => `${code}\t${each.severity}\t${each.meaning}`),
}
