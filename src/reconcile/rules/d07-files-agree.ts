import { changesOf } from '../across/claims.ts'
import { compareFigures, grandTotal, leg } from '../across/figures.ts'
import { type Publication, publicationsOf } from '../across/publications.ts'
import { counted } from '../checks/counted.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { defineRule, type Verdict } from '../rule.ts'

const FIGURES = [
  { what: '总计', of: (file: Publication) => grandTotal(file, 'all') },
  { what: '财政拨款总计', of: (file: Publication) => grandTotal(file, 'fiscal') },
  { what: '基本支出', of: (file: Publication) => leg(file, 'basic') },
  { what: '项目支出', of: (file: Publication) => leg(file, 'project') },
] as const

/** The same figure in every file that has it, against the first; then the totals that sentences name against the table of another file. */
function* agreements(documents: readonly DisclosureView[]): Generator<Verdict | null> {
  for (const publication of publicationsOf(documents)) {
    if (publication.documents.length < 2) continue
    const files = publication.documents.map((document) => ({ ...publication, documents: [document] }))
    for (const { what, of } of FIGURES) {
      const [first, ...others] = files.map(of).filter((each) => each !== undefined)
      for (const other of others)
        yield compareFigures(other, [first], { what, subject: `files ${publication.body} ${publication.year} ${what}` })
    }
    for (const { subject, document, current, named } of changesOf(publication)) {
      if (subject.kind !== 'total') continue
      const table = grandTotal({ ...publication, documents: publication.documents.filter((each) => each !== document) }, subject.money)
      const own = grandTotal({ ...publication, documents: [document] }, subject.money)
      if (own !== undefined || table === undefined) continue
      yield compareFigures(table, [{ heading: '', doubtful: false, amount: current }], {
        what: named,
        subject: `files ${publication.body} ${publication.year} ${subject.money}`,
      })
    }
  }
}

export const filesAgree = defineRule({
  id: 'D07',
  code: 'reconcile/files-agree',
  title: { en: 'The files of one disclosure agree', zh: '同一公开的各文件相符' },
  severity: 'error',
  scope: 'documents',
  check: (documents) => counted(agreements(documents)),
  meaning:
    'Tables and narrative may be published as two files, or one disclosure in several formats. Files of one department, kind and year are taken for one disclosure; totals, 基本支出 and 项目支出 are the same in each that prints them, and totals that the narrative names are those of the other file’s tables.',
  example: '收入、支出预算总计360.30万元 in the narrative; 359.70 in the file of tables.',
  remedy: 'Ask for the version that is valid: one of the files was not replaced.',
})
