import type { Column, ColumnRole } from '../../../schemas/disclosure.ts'
import { isFigure } from '../figures.ts'
import { unitIn } from '../meta.ts'
import { FIXED_ROLES, MONEY, NAMES, WORDS } from './labels.ts'
import type { ColumnKind } from './partition.ts'

type Paths = readonly (readonly string[])[]

function roleOf(path: readonly string[], kind: ColumnKind, known: Readonly<Record<string, ColumnRole>>): ColumnRole {
  const lowest = path.at(-1) ?? ''
  const own = Object.hasOwn(known, lowest) ? known[lowest] : undefined
  if (own !== undefined) return own
  for (const [pattern, role] of FIXED_ROLES) if (pattern.test(lowest)) return role
  if (kind === 'number') return 'amount'
  if (WORDS.test(lowest)) return 'text'
  if (kind === 'words') return 'label'
  // Nothing is printed in the column: its head alone tells.
  if (NAMES.test(lowest)) return 'label'
  return path.some((label) => MONEY.test(label)) ? 'amount' : 'text'
}

/** A list of its own begins where names follow figures and the heads show it: the first head of an earlier list again, or another upper head over names and figures. */
function beginsPanel(paths: Paths, roles: readonly ColumnRole[], column: number, starts: readonly number[]): boolean {
  if (!isFigure(roles[column - 1]) || isFigure(roles[column])) return false
  const lowest = paths[column]?.at(-1)
  if (lowest !== undefined && starts.some((start) => paths[start]?.at(-1) === lowest)) return true
  const [upper, before] = [paths[column]?.[0], paths[column - 1]?.[0]]
  if (upper === undefined || upper === before || (paths[column]?.length ?? 0) < 2 || (paths[column - 1]?.length ?? 0) < 2) return false
  return paths.some((path, other) => other > column && path[0] === upper && isFigure(roles[other]))
}

/** Leaf columns with their roles, the list each belongs to, and a unit printed in the head. */
export function columnsOf(paths: Paths, kinds: readonly ColumnKind[], known: Readonly<Record<string, ColumnRole>>): Column[] {
  const roles = paths.map((path, column) => roleOf(path, kinds[column] ?? 'unknown', known))
  // The first list begins at its first name or code: a running number stands before every list.
  const first = roles.findIndex((role) => role === 'label' || role === 'code' || role === 'text')
  const starts = first < 0 ? [] : [first]
  let panel = 0
  return paths.map((path, column): Column => {
    if (column > first && first >= 0 && beginsPanel(paths, roles, column, starts)) {
      starts.push(column)
      panel++
    }
    const unit = path.map((label) => (/单位|[（(]/.test(label) ? unitIn(label) : null)).findLast((each) => each !== null)
    return { path: [...path], role: roles[column] ?? 'text', panel, ...(unit == null ? {} : { unit }) }
  })
}
