import type { Section } from '../../../schemas/disclosure.ts'
import { evidenceAt } from '../../../schemas/findings/index.ts'
import { pairedMarks, templateTokens } from '../../../schemas/template-tokens.ts'
import { foldProse } from '../../recognise/claims/fold.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { narrativeOf } from '../narrative/narrative-view.ts'
import { wordsVerdict } from '../narrative/verdicts.ts'
import { defineRule, PASS, type Verdict } from '../rule.ts'

/** The notes of tables are text as well. */
function* texts(document: DisclosureView): Generator<{ folded: string; evidence: Parameters<typeof wordsVerdict>[2][number] }> {
  yield* narrativeOf(document).passages
  for (const { table } of document.tables)
    for (const text of table.notes) yield { folded: foldProse(text), evidence: { table: table.id, text, ...evidenceAt(table.place) } }
}

function* leftovers(document: DisclosureView): Generator<Verdict> {
  for (const { folded, evidence } of texts(document)) {
    let clean = true
    for (const { id, pattern, severity, en, zh } of templateTokens) {
      const match = pattern.exec(folded)
      if (match === null) continue
      clean = false
      const around = folded.slice(Math.max(0, match.index - 12), match.index + match[0].length + 6)
      yield wordsVerdict(id, { en: `“…${around}…”: ${en}`, zh: `“…${around}…”：${zh}` }, [evidence], severity)
    }
    if (clean) yield PASS
  }
  // Pages cut paragraphs, and marks with them.
  if (document.disclosure.source.pages === null) for (const section of document.disclosure.sections) yield* pairs(section)
}

function* pairs(section: Section): Generator<Verdict> {
  const text = section.paragraphs.map((paragraph) => foldProse(paragraph.text)).join('')
  for (const [open, close] of pairedMarks) {
    const [opened, closed] = [text.split(open).length, text.split(close).length]
    // A number may be printed 1）.
    if (opened === closed || (open === '（' && closed > opened)) continue
    yield wordsVerdict(
      `pair ${open}`,
      { en: `${section.heading}: “${open}” and “${close}” do not come in pairs`, zh: `“${section.heading}”：“${open}”与“${close}”不成对` },
      [{ section: section.id, ...evidenceAt(section.place) }],
      'info',
    )
  }
  for (const inner of section.sections) yield* pairs(inner)
}

export const templateLeftovers = defineRule({
  id: 'N14',
  code: 'reconcile/leftovers',
  title: { en: 'Nothing of the template was left standing', zh: '无模板残留与残缺表述' },
  severity: 'warning',
  scope: 'narrative',
  check: leftovers,
  meaning:
    'Placeholders, amounts left out before a unit, stray units, instructions for filling in, doubled punctuation, a known term misspelt, and marks that do not come in pairs within a section. The list of what is looked for is data (schemas/template-tokens.ts).',
  example: '预算安排 4.80万元，与上年持平万。',
  remedy: 'The text was not finished; see whether a figure is missing.',
})
