import type { DisclosureTable } from '../../schemas/disclosure.ts'

/** A sum the codes of a table imply (domain.md §3.3 W01, W02): a code and those right below it, the total and the shortest codes. */
interface CodeSum {
  readonly what: string
  readonly whole: bigint
  readonly parts: bigint
}

/** Ten-thousandths of the unit, exact; a blank is nothing. */
const exact = (value: string | null | undefined): bigint => {
  const [, sign = '', digits = '0', decimals = ''] = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(value ?? '0') ?? []
  return BigInt(`${sign}${digits}${decimals.padEnd(4, '0')}`)
}

/** Every sum of a table of classification codes, for each of its columns of money. */
export function codeSums({ id, columns, rows }: DisclosureTable): CodeSum[] {
  const coded = rows.filter((row) => row.code !== null)
  if (coded.length < 2) return []
  const shortest = Math.min(...coded.map((row) => row.code?.length ?? 0))
  return columns.flatMap((column, at) => {
    if (column.role !== 'amount') return []
    const amount = (row: (typeof rows)[number]): bigint => exact(row.cells[at]?.value)
    const sum = (some: typeof rows): bigint => some.reduce((total, row) => total + amount(row), 0n)
    const families = coded.flatMap((row): CodeSum[] => {
      const parts = coded.filter((each) => each.code?.length === (row.code?.length ?? 0) + 2 && each.code.startsWith(row.code ?? ''))
      return parts.length === 0 ? [] : [{ what: `${id} ${row.code} ${column.path.join('/')}`, whole: amount(row), parts: sum(parts) }]
    })
    const total = rows.find((row) => row.role === 'total')
    const roots = coded.filter((row) => row.code?.length === shortest)
    return total === undefined
      ? families
      : [...families, { what: `${id} total ${column.path.join('/')}`, whole: amount(total), parts: sum(roots) }]
  })
}
