import type { Section } from '../../schemas/disclosure.ts'
import type { Evidence, Finding } from '../../schemas/finding.ts'
import { type Paint, placeText } from '../report.ts'
import { byGravity } from '../severity.ts'
import type { Reported, Reporter } from './reporter.ts'

/** Findings of one table, form or section. */
interface Group {
  readonly heading: string
  /** Its title alone, as messages begin with it. */
  readonly title: string | null
  /** Print order among groups as grave. */
  readonly order: number
  readonly findings: Finding[]
}

const flat = (sections: readonly Section[]): Section[] => sections.flatMap((section) => [section, ...flat(section.sections)])

type Owner = Omit<Group, 'findings'>

const owner = (id: string, title: string | null | undefined, order: number): Owner =>
  title == null || title === '' ? { heading: id, title: null, order } : { heading: `${title} (${id})`, title, order }

/** What a place belongs to: a table, a performance-target form, a section, else the document. */
function belongsTo(place: Evidence | undefined, disclosure: Reported['disclosure']): Owner {
  if (place?.table !== undefined) {
    const index = disclosure?.tables.findIndex(({ id }) => id === place.table) ?? -1
    return owner(place.table, disclosure?.tables[index]?.title, index)
  }
  if (place?.performanceTarget !== undefined) {
    const target = disclosure?.performanceTargets[place.performanceTarget]
    return owner(`performanceTargets[${place.performanceTarget}]`, target?.title ?? target?.projectName, 1e6 + place.performanceTarget)
  }
  if (place?.section !== undefined) {
    const all = flat(disclosure?.sections ?? [])
    const index = all.findIndex(({ id }) => id === place.section)
    return owner(place.section, `${all[index]?.number ?? ''}${all[index]?.heading ?? ''}`, 2e6 + index)
  }
  return owner('document', null, 3e6)
}

function groupsOf({ findings, disclosure }: Reported): Group[] {
  const groups = new Map<string, Group>()
  for (const each of [...findings].sort(byGravity)) {
    const of = belongsTo(each.places[0], disclosure)
    const group = groups.get(of.heading) ?? { ...of, findings: [] }
    group.findings.push(each)
    groups.set(of.heading, group)
  }
  return [...groups.values()].sort((a, b) => byGravity(a.findings[0] as Finding, b.findings[0] as Finding) || a.order - b.order)
}

const MOST_PLACES = 3
const counted = (count: number, word: string): string => (count === 0 ? '' : `${count} ${word}${count === 1 || word === 'info' ? '' : 's'}`)

/** A place without what has been said before it: its file, and the table, section or form its group is called by. */
function within(place: Evidence, { document, table, section, performanceTarget }: Evidence): string {
  const { document: file, table: id, section: part, performanceTarget: form, ...rest } = place
  return placeText({
    ...rest,
    ...(file === undefined || file === document ? {} : { document: file }),
    ...(id === undefined || (id === table && file === document) ? {} : { table: id }),
    ...(part === undefined || (part === section && file === document) ? {} : { section: part }),
    ...(form === undefined || (form === performanceTarget && file === document) ? {} : { performanceTarget: form }),
  })
}

function placesText({ places }: Finding): string {
  const [first = {}] = places
  const shown = places
    .slice(0, MOST_PLACES)
    .map((place) => within(place, first))
    .filter((text) => text !== '')
  return `${[...new Set(shown)].join('; ')}${places.length > MOST_PLACES ? ` and ${places.length - MOST_PLACES} more` : ''}`
}

/** The message without the title that the group is headed by. */
function messageText({ message, rule }: Finding, title: string | null): string {
  const head = rule === null ? '' : `${rule} `
  if (title === null || title === '' || !message.en.startsWith(head + title)) return message.en
  const rest = message.en.slice(head.length + title.length)
  return /^[,:] /.test(rest) ? head + rest.slice(2) : message.en
}

/** What a figure was compared with in other files; within one file the message says enough. */
function comparedText({ places: [first = {}], terms = [] }: Finding): string {
  const others = terms.filter(({ document }) => document !== undefined && document !== first.document).slice(0, MOST_PLACES)
  return [...new Set(others.map((term) => `${placeText(term)} “${term.text ?? ''}”`))].join('; ')
}

function shown(reported: Reported, paint: Paint): string {
  if (reported.findings.length === 0) return ''
  const counts = (['error', 'warning', 'info'] as const).map((severity) =>
    counted(reported.findings.filter((each) => each.severity === severity).length, severity),
  )
  const lines = [`${reported.name}: ${counts.filter((text) => text !== '').join(', ')}`]
  for (const group of groupsOf(reported)) {
    lines.push(`  ${group.heading}`)
    for (const each of group.findings) {
      const colour = each.severity === 'error' ? paint.red : each.severity === 'warning' ? paint.yellow : paint.dim
      const where = placesText(each)
      lines.push(`    ${colour(each.severity.padEnd(7))} ${messageText(each, group.title)}`)
      const compared = comparedText(each)
      lines.push(`            ${paint.dim(where === '' ? each.code : `${each.code}, ${where}`)}`)
      if (compared !== '') lines.push(`            ${paint.dim(`compared with ${compared}`)}`)
    }
  }
  return `${lines.join('\n')}\n`
}

/** For people: findings by table, the gravest first; silent where there are none. */
export const text: Reporter = {
  id: 'text',
  name: 'for people: findings by table, the gravest first',
  open: (paint) => ({ file: (reported) => shown(reported, paint), end: () => '' }),
}
