// ms and peak memory of the whole path (bytes to validated disclosure) for one word processor file and for the same with its body repeated,
// and where the time goes.
//
//   node bench/docx.mjs [FILE] [COPIES …]      default: a sample, 1 10 100
//
// Each size runs in its own process, so that one run's garbage is not another's cost. Ratios within one run are what to compare.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import JSZip from 'jszip'

const MB = 1_000_000
const BODY = 'word/document.xml'
const [first, ...rest] = process.argv.slice(2)

/** The file with everything in its body, but the last section's properties, repeated. */
async function repeated(bytes, copies) {
  const zip = await JSZip.loadAsync(bytes)
  const xml = await zip.file(BODY).async('string')
  const from = xml.indexOf('<w:body>') + '<w:body>'.length
  const to = xml.lastIndexOf('<w:sectPr', xml.indexOf('</w:body>'))
  const grown = xml.slice(0, from) + xml.slice(from, to).repeat(copies) + xml.slice(to)
  zip.file(BODY, grown)
  return { bytes: await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }), xml: Buffer.byteLength(grown) }
}

const timed = async (times, name, work) => {
  const started = performance.now()
  const result = await work()
  times[name] = performance.now() - started
  return result
}

if (first === '--one') {
  const [warmUp, file] = rest
  const { extract } = await import('../dist/src/index.js')
  const { DEFAULT_LIMITS } = await import('../dist/parsers/parser.js')
  const { unpack } = await import('../dist/parsers/docx/unpack.js')
  const { openPackage } = await import('../dist/parsers/docx/package.js')
  const { draftOf } = await import('../dist/parsers/docx/write/index.js')
  const { readBody, readNotes } = await import('../dist/parsers/docx/read/body-reader.js')
  const { BlockReader } = await import('../dist/parsers/docx/read/blocks.js')
  const [unit, bytes] = [readFileSync(warmUp), readFileSync(file)]
  const limits = { ...DEFAULT_LIMITS, maxEntryBytes: 1000 * MB, maxUnpackedBytes: 1000 * MB, maxCells: 10_000_000 }
  // The first runs warm the compiler up on the document itself.
  for (let run = 0; run < 5; run++) await extract(unit, { name: 'warm-up.docx' })
  const started = performance.now()
  const { disclosure } = await extract(bytes, { name: 'repeated.docx', limits })
  const total = performance.now() - started
  const rss = process.resourceUsage().maxRSS / 1000
  const times = {}
  const { parts } = await timed(times, 'unpack', () => unpack(bytes, limits))
  const source = await timed(times, 'parse XML', () => openPackage(parts, limits))
  const draft = await timed(times, 'draft', () => draftOf(source, limits))
  const pieces = await timed(times, 'mammoth', async () => {
    const read = []
    for await (const piece of readBody(draft)) read.push(piece)
    return read
  })
  const reader = new BlockReader({ notes: await readNotes(draft), noteNumber: draft.noteNumber, marks: draft.marks })
  await timed(times, 'blocks', () => {
    for (const piece of pieces) reader.read(piece)
  })
  console.log(JSON.stringify({ tables: disclosure?.tables.length ?? 0, total, rss, times }))
} else {
  const sample = fileURLToPath(new URL('../samples/county-library-budget-2025.docx', import.meta.url))
  const isCount = first === undefined || /^\d+$/.test(first)
  const file = isCount ? sample : first
  const counts = (isCount ? process.argv.slice(2) : rest).map(Number)
  const stages = ['unpack', 'parse XML', 'draft', 'mammoth', 'blocks']
  console.log(
    `copies  XML MB  tables  extract ms  ms per MB, relative  peak RSS MB  share of extract: ${stages.join(', ')}, recognise and validate`,
  )
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-bench-'))
  const grownFile = path.join(folder, 'repeated.docx')
  let base = null
  for (const copies of counts.length > 0 ? counts : [1, 10, 100]) {
    // Made here, so that making it is not part of what is measured.
    const grown = await repeated(readFileSync(file), copies)
    writeFileSync(grownFile, grown.bytes)
    const mb = grown.xml / MB
    const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--one', file, grownFile], {
      encoding: 'utf8',
    })
    const { tables, total, rss, times } = JSON.parse(output)
    base ??= total / mb
    const shares = stages.map((stage) => times[stage] / total)
    const left = Math.max(0, 1 - shares.reduce((sum, each) => sum + each, 0))
    const columns = [
      String(copies).padStart(6),
      mb.toFixed(1).padStart(7),
      String(tables).padStart(7),
      total.toFixed(0).padStart(11),
      (total / mb / base).toFixed(2).padStart(20),
      rss.toFixed(0).padStart(12),
    ]
    console.log(`${columns.join(' ')}  ${[...shares, left].map((share) => `${Math.round(share * 100)} %`).join(', ')}`)
  }
  rmSync(folder, { recursive: true })
}
