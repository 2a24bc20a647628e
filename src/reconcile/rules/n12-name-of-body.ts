import { foldProse, withoutQuotes } from '../../recognise/claims/fold.ts'
import { counted } from '../checks/counted.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { narrativeOf } from '../narrative/narrative-view.ts'
import { wordsVerdict } from '../narrative/verdicts.ts'
import { defineRule, INSUFFICIENT, PASS, type Verdict } from '../rule.ts'

/** The body a sentence begins with, before the year: 云渚县图书馆2025年度…. */
const NAMED = /^([\u4e00-\u9fff（）]{4,30}?)(?:部门|机关|本级)?20\d{2}年/
const GENERIC = /^(?:我|本|全|各)|[，。、]|根据|按照|截至|预算|决算|经费|支出|收入/

/** How many letters two names differ by; more than `most` counts as `most` + 1. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length] ?? 0
}

const ALMOST = 2

function* names(document: DisclosureView): Generator<Verdict> {
  const { name } = document.disclosure.disclosure.department
  if (name === null) return yield INSUFFICIENT
  const whole = withoutQuotes(foldProse(name))
  for (const { paragraph, folded, evidence } of narrativeOf(document).passages) {
    if (paragraph === null) continue
    const printed = NAMED.exec(withoutQuotes(folded.slice(0, 80)))?.[1]
    if (printed === undefined || GENERIC.test(printed)) continue
    if (printed === whole || whole.includes(printed) || printed.includes(whole)) {
      yield PASS
      continue
    }
    // A name that is not nearly the same is that of another body, or a shorter one in use.
    if (distance(printed, whole, ALMOST) > ALMOST) continue
    yield wordsVerdict(
      `name ${printed}`,
      { en: `the body is called ${printed} here, ${whole} elsewhere`, zh: `此处单位名称为“${printed}”，他处为“${whole}”` },
      [evidence],
    )
  }
}

export const nameOfBody = defineRule({
  id: 'N12',
  code: 'reconcile/name-of-body',
  title: { en: 'The body has one name', zh: '部门（单位）名称前后一致' },
  severity: 'info',
  scope: 'narrative',
  check: (document) => counted(names(document)),
  meaning:
    'The name a sentence begins with, before the year, is the name of the department: whole, or a part of it. Names that differ in one or two letters are told; quite another name is that of another body.',
  example: '云渚图书馆2025年度 where the department is 云渚县图书馆.',
  remedy: 'See which spelling is right.',
})
