// ms of reconciling, for each document and for 1,000 rows of tables, beside the ms of converting it (bytes to validated disclosure, without rules).
//
//   node bench/reconcile.mjs [FILE …]      default: the PDF files of ../shared/corpus where it is there, else of samples/
//
// Each file is measured RUNS times after WARM_UP conversions, two of each at least, that warm the compiler up, and the least
// is kept (other work of the machine only adds); the medians over the files of one run of this script are what to compare.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { extract } from '../dist/src/index.js'
import { reconcile } from '../dist/src/reconcile/engine.js'
import { rules } from '../dist/src/reconcile/rules/index.js'

const RUNS = 7
const WARM_UP = 60
const root = fileURLToPath(new URL('..', import.meta.url))
const pdfs = (folder) => readdirSync(folder).flatMap((name) => (name.endsWith('.pdf') ? [path.join(folder, name)] : []))
const corpus = path.join(root, '../shared/corpus')
const files = process.argv.length > 2 ? process.argv.slice(2) : pdfs(existsSync(corpus) ? corpus : path.join(root, 'samples'))

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const timed = async (work) => {
  const started = performance.now()
  await work()
  return performance.now() - started
}
const row = (name, rows, convert, check, slowest = '') =>
  console.log(
    `${name.padEnd(44)} ${String(rows).padStart(5)} ${convert.toFixed(1).padStart(10)} ${check.toFixed(1).padStart(12)} ${(rows === 0 ? 0 : (1000 * check) / rows).toFixed(1).padStart(13)} ${((100 * check) / convert).toFixed(1).padStart(7)}  ${slowest}`,
  )

console.log(`${'file'.padEnd(44)}  rows convert ms reconcile ms ms/1,000 rows share %  slowest rules`)
for (let run = 0; run < Math.max(2, WARM_UP / files.length); run++)
  for (const file of files) await extract(readFileSync(file), { name: path.basename(file) })
const all = []
for (const file of files) {
  const [bytes, name] = [readFileSync(file), path.basename(file)]
  const convert = []
  const check = []
  let disclosure = null
  for (let run = 0; run < RUNS; run++) {
    const ms = await timed(async () => {
      disclosure = (await extract(bytes, { name, rules: [] })).disclosure
    })
    if (disclosure === null) break
    convert.push(ms)
    check.push(await timed(() => reconcile(disclosure, rules)))
  }
  if (disclosure === null) {
    console.log(`${name}: not read`)
    continue
  }
  const each = []
  for (const rule of rules) each.push([rule.id, await timed(() => reconcile(disclosure, [rule]))])
  const slowest = each.toSorted((a, b) => b[1] - a[1]).slice(0, 3)
  const rows = disclosure.tables.reduce((sum, table) => sum + table.rows.length, 0)
  const own = { rows, convert: Math.min(...convert), check: Math.min(...check) }
  all.push(own)
  row(name, own.rows, own.convert, own.check, slowest.map(([id, ms]) => `${id} ${ms.toFixed(1)}`).join(' '))
}
if (all.length > 0) {
  const of = (key) => median(all.map((each) => each[key]))
  row(`median of ${all.length}`, of('rows'), of('convert'), of('check'))
}
