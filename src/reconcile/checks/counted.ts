import { NOT_APPLICABLE, type Verdict } from '../rule.ts'

/** The verdicts of checks that had something to check; `NOT_APPLICABLE` once where none had. */
export function* counted(verdicts: Iterable<Verdict | null>): Generator<Verdict> {
  let any = false
  for (const verdict of verdicts) {
    if (verdict === null) continue
    any = true
    yield verdict
  }
  if (!any) yield NOT_APPLICABLE
}
