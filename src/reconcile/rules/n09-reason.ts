import { counted } from '../checks/counted.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { narrativeOf } from '../narrative/narrative-view.ts'
import { wordsVerdict } from '../narrative/verdicts.ts'
import { defineRule, PASS, type Verdict } from '../rule.ts'

/** Words that announce a reason or a use, and the stop that follows at once. */
const ANNOUNCED = /(?:原因(?:是|为|系|：|:)|主要(?:是|为|系|用于)(?:：|:)?)([。；;]?)/g

function* reasons(document: DisclosureView): Generator<Verdict> {
  for (const { folded, evidence } of narrativeOf(document).passages) {
    for (const match of folded.matchAll(ANNOUNCED)) {
      if (match[1] === '') {
        yield PASS
        continue
      }
      const around = folded.slice(Math.max(0, match.index - 30), match.index + match[0].length)
      yield wordsVerdict(
        `reason ${evidence.section} ${evidence.paragraph} ${match.index}`,
        { en: `“…${around}”: no reason follows`, zh: `“…${around}”：其后没有写明原因或用途` },
        [evidence],
      )
    }
  }
}

export const reason = defineRule({
  id: 'N09',
  code: 'reconcile/reason',
  title: { en: 'An announced reason is given', zh: '“主要原因”“主要为”之后写明内容' },
  severity: 'warning',
  scope: 'narrative',
  check: (document) => counted(reasons(document)),
  meaning: 'After 主要原因是, 主要为 and their like something must follow before the sentence stops. What is said there is not judged.',
  example: '基本支出增加 8.00万元，主要原因是。',
  remedy: 'The explanation of the change is missing from the disclosure.',
})
