// MB/s of the whole path (bytes to validated disclosure, and its JSON) on one document repeated to a given size, and how time grows with it.
//
//   node bench/text.mjs [FILE] [MB …]      default: a sample, 1 2 5 10 20
//
// Each size runs in its own process, so that one run's garbage is not another's cost. Ratios within one run are what to compare.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const MB = 1_000_000
const [first, ...rest] = process.argv.slice(2)

if (first === '--one') {
  const [file, size] = [rest[0], Number(rest[1])]
  const { extract } = await import('../dist/src/index.js')
  const { jsonText } = await import('../dist/src/exporters/json-text.js')
  const unit = readFileSync(file)
  // The first run warms the compiler up on the document itself.
  for (let run = 0; run < 20; run++) await extract(unit, { name: 'warm-up.txt' })
  const copies = Math.max(1, Math.round((size * MB) / unit.length))
  const bytes = Buffer.concat(Array.from({ length: copies }, () => Buffer.concat([unit, Buffer.from('\n')])))
  const started = performance.now()
  const { disclosure, findings } = await extract(bytes, { name: 'repeated.txt', limits: { maxCells: 10_000_000 } })
  const read = performance.now()
  let written = 0
  if (disclosure !== null) for (const piece of jsonText(disclosure)) written += piece.length
  const done = performance.now()
  const result = {
    mb: bytes.length / MB,
    copies,
    tables: disclosure?.tables.length ?? 0,
    findings: findings.length,
    read: read - started,
    write: done - read,
  }
  console.log(JSON.stringify({ ...result, jsonMb: written / MB, rss: process.resourceUsage().maxRSS / 1000 }))
} else {
  const sample = fileURLToPath(new URL('../samples/county-library-budget-2025.txt', import.meta.url))
  const isSize = first === undefined || /^\d+(\.\d+)?$/.test(first)
  const file = isSize ? sample : first
  const sizes = (isSize ? process.argv.slice(2) : rest).map(Number)
  console.log('   MB  tables  extract ms  MB/s  JSON ms  ms per MB, relative  peak RSS MB')
  let base = null
  for (const size of sizes.length > 0 ? sizes : [1, 2, 5, 10, 20]) {
    const output = execFileSync(
      process.execPath,
      ['--max-old-space-size=8192', fileURLToPath(import.meta.url), '--one', file, String(size)],
      { encoding: 'utf8', maxBuffer: MB },
    )
    const result = JSON.parse(output)
    const perMb = result.read / result.mb
    base ??= perMb
    const columns = [
      result.mb.toFixed(1).padStart(5),
      String(result.tables).padStart(7),
      result.read.toFixed(0).padStart(11),
      (1000 / perMb).toFixed(1).padStart(5),
    ]
    console.log(
      `${columns.join(' ')} ${result.write.toFixed(0).padStart(8)} ${(perMb / base).toFixed(2).padStart(20)} ${result.rss.toFixed(0).padStart(12)}`,
    )
  }
}
