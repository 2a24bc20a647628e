// Pages a second of the whole path (bytes to validated disclosure) for every PDF of a folder, beside the bare engine in the same run; memory over five
// passes; and the time a page of a long file takes beside one of a short one.
//
//   node bench/pdf.mjs [FOLDER]      default: the corpus beside the repository, else the samples
//
// Each engine runs in its own process and one thread. Passes of floor and whole take turns, and the median of each counts, so that what else the
// machine does weighs on both; the ratio within one run is what to compare.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { pdfiumFloor } from './pdf/pdfium-floor.mjs'
import { pdfjsFloor } from './pdf/pdfjs-floor.mjs'

const PASSES = 5
const FLOORS = { pdfium: pdfiumFloor, pdfjs: pdfjsFloor }
/** Copies of the sample's body that make about 25 and 500 pages. */
const COPIES = [2, 42]
const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]
const seconds = async (work) => {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

const [mode, engine, folder] = process.argv.slice(2)
if (mode === '--one') {
  const { extract } = await import('../dist/src/index.js')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(folder, name))) }))
  let pages = 0
  const whole = async () => {
    pages = 0
    for (const { name, bytes } of files) pages += (await extract(bytes, { name, pdfEngine: engine })).document?.source.pages ?? 0
  }
  const times = { floor: [], whole: [] }
  const memory = []
  for (let pass = 0; pass < PASSES; pass++) {
    times.whole.push(await seconds(whole))
    // What is still held, not what has yet to be collected.
    globalThis.gc()
    memory.push(Math.round(process.memoryUsage.rss() / 1e6))
  }
  // The floor is loaded only now: its memory is not the reader's.
  const floor = await FLOORS[engine]()
  await seconds(() => floor(files))
  times.whole.length = 0
  for (let pass = 0; pass < PASSES; pass++) {
    times.floor.push(await seconds(() => floor(files)))
    times.whole.push(await seconds(whole))
  }
  const { renderPdf } = await import('../samples/render-pdf.mjs')
  const source = JSON.parse(readFileSync(here('../samples/source/city-museum-final-accounts-2024.json'), 'utf8'))
  const lengths = []
  for (const copies of COPIES) {
    const bytes = renderPdf({ ...source, blocks: Array.from({ length: copies }, () => source.blocks).flat() })
    const spent = []
    let count = 0
    for (let pass = 0; pass < 3; pass++) {
      const time = await seconds(async () => {
        const { document } = await extract(bytes, { name: 'long.pdf', pdfEngine: engine })
        count = document.source.pages
      })
      spent.push((time * 1000) / count)
    }
    lengths.push({ pages: count, ms: median(spent) })
  }
  console.log(JSON.stringify({ files: files.length, pages, floor: median(times.floor), whole: median(times.whole), memory, lengths }))
} else {
  const corpus = here('../../shared/corpus')
  const from = mode ?? (existsSync(corpus) ? corpus : here('../samples'))
  console.log('engine  files  pages  floor p/s  whole p/s  whole/floor  RSS MB after each of 5 passes  ms a page (pages)')
  for (const id of Object.keys(FLOORS)) {
    const output = execFileSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), '--one', id, from], { encoding: 'utf8' })
    const { files, pages, floor, whole, memory, lengths } = JSON.parse(output)
    const columns = [
      id.padEnd(6),
      String(files).padStart(5),
      String(pages).padStart(6),
      (pages / floor).toFixed(0).padStart(10),
      (pages / whole).toFixed(0).padStart(10),
      `${((floor / whole) * 100).toFixed(0)} %`.padStart(12),
      memory.join(' ').padStart(30),
    ]
    console.log(`${columns.join(' ')}  ${lengths.map((each) => `${each.ms.toFixed(2)} (${each.pages})`).join(', ')}`)
  }
}
