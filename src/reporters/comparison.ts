import type { Comparison } from '../../schemas/comparison.ts'
import type { Disclosure } from '../../schemas/disclosure.ts'
import type { Paint } from '../report.ts'
import { text } from './text.ts'

/** A comparison for people: each finding below the file whose figure does not fit; nothing where there are none. */
export function* comparisonText({ findings }: Comparison, disclosures: readonly Disclosure[], paint: Paint): Generator<string> {
  const report = text.open(paint)
  const paths = new Set(disclosures.map(({ source }) => source.path))
  for (const disclosure of disclosures) {
    const { path } = disclosure.source
    yield report.file({ name: path, file: path, disclosure, findings: findings.filter((each) => each.places[0]?.document === path) })
  }
  const others = findings.filter((each) => !paths.has(each.places[0]?.document ?? ''))
  yield report.file({ name: 'comparison', file: '', disclosure: null, findings: others })
  yield report.end()
}
