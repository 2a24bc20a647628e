// How many tables of codes add up: node bench/code-tables.mjs FILE…   (build first)
// A code's amount is the sum of the codes below it, and 合计 that of the top ones (W01 to W03): a difference is a reading error or the document's.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { extract } from '../dist/src/index.js'

const RULES = ['W01', 'W02', 'W03']
const files = process.argv.slice(2)
if (files.length === 0) throw new Error('usage: node bench/code-tables.mjs FILE…')

const sum = { tables: 0, sums: 0, rounded: 0, differences: 0 }
const row = (name, { tables, sums, rounded, differences }) =>
  console.log(
    `${name.padEnd(44)} tables ${String(tables).padStart(4)}  sums ${String(sums).padStart(5)}  rounded ${String(rounded).padStart(3)}  differences ${differences}`,
  )
for (const file of files) {
  const name = path.basename(file)
  const { disclosure } = await extract(readFileSync(file), { name })
  if (disclosure === null) {
    console.log(`${name}: not read`)
    continue
  }
  const checks = disclosure.checks.filter(({ rule }) => RULES.includes(rule))
  const count = (...outcomes) => checks.reduce((total, check) => total + outcomes.reduce((all, each) => all + check[each], 0), 0)
  const own = {
    tables: disclosure.tables.filter(
      ({ columns, rows }) => columns.some(({ role }) => role === 'code') && rows.some(({ code }) => code !== null),
    ).length,
    sums: count('pass', 'rounding', 'fail', 'parseConflict'),
    rounded: count('rounding'),
    differences: count('fail', 'parseConflict'),
  }
  for (const key of Object.keys(sum)) sum[key] += own[key]
  row(name, own)
}
row('all', sum)
