import { groupBy } from '../../group.ts'
import { foldLabel } from '../../model/labels.ts'
import type { Line } from '../../model/lines.ts'
import type { TableView } from '../../model/table-view.ts'
import { columnsFor } from './find.ts'
import type { Finder, Target } from './finder.ts'
import { basicTypes, functionTypes, summaryTypes } from './types.ts'

/** A name as classifications and sentences both print it: 支出 and 费 at its end come and go. */
const bare = (name: string): string => foldLabel(name).replace(/^\d+/, '').replace(/支出$/, '')

/** The lines of a table by name, and the name of every code. */
interface Names {
  readonly lines: readonly { readonly line: Line; readonly name: string }[]
  readonly byName: ReadonlyMap<string, readonly { readonly line: Line; readonly name: string }[]>
  readonly byCode: ReadonlyMap<string, string>
}

const indexes = new WeakMap<TableView, Names>()

function namesIn(view: TableView): Names {
  const known = indexes.get(view)
  if (known !== undefined) return known
  const lines = view.panels
    .flatMap((panel) => panel.lines)
    .filter((line) => line.role === 'item' || line.code !== null)
    .map((line) => ({ line, name: bare(line.label) }))
  const names = {
    lines,
    byName: groupBy(lines, ({ name }) => name),
    byCode: new Map(lines.flatMap(({ line, name }) => (line.code === null ? [] : [[line.code, name] as const]))),
  }
  indexes.set(view, names)
  return names
}

/** The names of the codes above a line. */
const above = ({ byCode }: Names, code: string): string[] => [2, 4].flatMap((digits) => byCode.get(code.slice(0, -digits)) ?? [])

/** The line with the name of a claim's last level, below the levels it names above that; a name may be cut short. */
function lineNamed(view: TableView, path: readonly string[]): { line: Line; fuzzy: boolean } | null {
  const names = namesIn(view)
  const [name = '', ...parents] = path.toReversed()
  if (name === '') return null
  const exactly = names.byName.get(name) ?? []
  const found = exactly.length > 0 ? exactly : name.length > 5 ? names.lines.filter((each) => each.name.startsWith(name)) : []
  const within = found.filter(({ line }) => {
    const printed = line.code === null ? [] : above(names, line.code)
    return parents.every((parent) => printed.length === 0 || printed.some((each) => each.startsWith(parent) || parent.startsWith(each)))
  })
  const [only, another] = within
  return only === undefined || another !== undefined ? null : { line: only.line, fuzzy: exactly.length === 0 }
}

/** 类, 款 and 项 by their names in the tables by classification, and classes in the summaries; names without their marks where a table prints them. */
export const classified: Finder = ({ path, subject, measure, scope }, document): Target[] => {
  if (measure !== null) return []
  const names = (path.length > 0 ? path.map(({ name }) => name) : [subject]).map(bare)
  const own = functionTypes[scope]
  // Where fiscal money has no table of its own, it is most often all of the general budget.
  const guessed = scope === 'fiscal' && document.ofType(...own).length === 0
  const find = (views: readonly TableView[]): Target[] =>
    views.flatMap((view) => {
      const named = lineNamed(view, names)
      if (named === null) return []
      const panel = view.panels.find(({ lines }) => lines.includes(named.line))
      return columnsFor(panel?.columns ?? [], scope).map((column) => ({
        view,
        amount: view.amount(named.line, column),
        fuzzy: named.fuzzy || guessed,
      }))
    })
  const byFunction = find(document.ofType(...(guessed ? functionTypes['general-budget'] : own)))
  if (byFunction.length > 0) return byFunction
  const summaries = find(document.ofType(...summaryTypes[scope]))
  return summaries.length > 0 ? summaries : path.length > 0 ? find(document.ofType(...basicTypes[scope])) : []
}
