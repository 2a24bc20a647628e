import { defineFindings } from './define.ts'

/** What the engine of the rules has to say of itself; the findings of the rules are defined with them (src/reconcile/rules). */
export const reconcileFindings = defineFindings({
  'reconcile/rule-crashed': {
    severity: 'warning',
    outcome: 'unread',
    en: 'the rule {rule} could not be run to its end: {reason}',
    zh: '规则{rule}未能运行完毕：{reason}',
    meaning: 'A fault of Gongkai: the rule met a document it cannot deal with. What it found before is kept, other rules ran.',
    remedy: 'Report it with the document, and check by hand what the rule would have checked.',
  },
  'reconcile/stopped': {
    severity: 'warning',
    outcome: 'note',
    en: 'the rule {rule} was stopped after {verdicts} checks of this document',
    zh: '规则{rule}在本文件中检查{verdicts}次后停止',
    meaning: 'The document gives a rule more to check, or more to report, than any disclosure does: its tables are probably misread.',
    remedy: 'Look at the first findings of the rule; split the document if it holds many disclosures.',
  },
})
