// How fast the command converts many documents, and how much memory it takes.
//
//   node bench/batch.mjs [N …] [--keep FOLDER]      default: 100 1000
//
// N documents are made from the sources of the samples, a third each as text, DOCX and PDF: every one with figures of its own (all amounts of a source times
// the same number, so that sums still hold, and a line of its own), one in a hundred broken. They are made once, in FOLDER or a temporary one, and converted with 1 and 2 jobs.
// Memory is read from /proc: peak resident memory of the command, and of the largest of its workers.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderDocx } from '../samples/render-docx.mjs'
import { renderPdf } from '../samples/render-pdf.mjs'
import { renderText } from '../samples/render-text.mjs'
import { buildSources } from '../samples/source/build.mjs'

const FORMS = [
  ['txt', renderText],
  ['docx', renderDocx],
  ['pdf', renderPdf],
]
const SAMPLE_MS = 200
/** Larger amounts would not fit the columns. */
const MOST_TIMES = 89
const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url))

/** An amount with two decimals times a number, its thousands marked as before; percentages stay. */
const times = (factor) => (_printed, whole, cents) => {
  const value = String(BigInt(whole.replaceAll(',', '') + cents) * BigInt(factor)).padStart(3, '0')
  const digits = value.slice(0, -2)
  return `${whole.includes(',') ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits}.${value.slice(-2)}`
}

const varied = (value, factor) => {
  if (typeof value === 'string') return value.replace(/(?<![\d.,])(\d[\d,]*)\.(\d\d)(?![\d%])/g, times(factor))
  if (Array.isArray(value)) return value.map((each) => varied(each, factor))
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, varied(each, factor)]))
    : value
}

/** One in a hundred: cut in the middle, empty, or noise. */
const BREAKS = [(bytes) => bytes.subarray(0, bytes.length / 2), () => Buffer.alloc(0), (bytes) => bytes.map((byte, index) => byte ^ index)]

async function make(folder, count) {
  mkdirSync(folder, { recursive: true })
  const sources = buildSources().map((source) => JSON.parse(JSON.stringify(source)))
  for (let number = 1; number <= count; number++) {
    const [extension, render] = FORMS[number % FORMS.length]
    const file = path.join(folder, `${String(number).padStart(6, '0')}.${extension}`)
    if (existsSync(file)) continue
    const source = sources[Math.floor(number / FORMS.length) % sources.length]
    const made = varied(source, 1 + (number % MOST_TIMES))
    made.blocks.push({ paragraph: `编号：${number}`, style: 'body' })
    const bytes = Buffer.from(await render(made))
    writeFileSync(file, number % 100 === 0 ? BREAKS[(number / 100) % BREAKS.length](bytes) : bytes)
  }
}

const MB = 1000
const read = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
/** Peak resident memory of a process in MB; 0 where it cannot be read. */
const peakOf = (pid) => Number(/VmHWM:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / MB
const childrenOf = (pid) => read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean)

function convert(folder, count, jobs, out) {
  return new Promise((resolve, reject) => {
    const list = path.join(out, 'list')
    mkdirSync(out, { recursive: true })
    const names = Array.from({ length: count }, (_, index) => {
      const number = index + 1
      return path.join(folder, `${String(number).padStart(6, '0')}.${FORMS[number % FORMS.length][0]}`)
    })
    writeFileSync(list, names.join('\n'))
    const args = [cli, 'convert', `@${list}`, '--out', path.join(out, 'results'), '--jobs', String(jobs), '--log-format', 'json']
    const started = performance.now()
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let [parent, worker, last] = [0, 0, '']
    const timer = setInterval(() => {
      parent = Math.max(parent, peakOf(child.pid))
      worker = Math.max(worker, ...childrenOf(child.pid).map(peakOf))
    }, SAMPLE_MS)
    child.stderr.setEncoding('utf8').on('data', (text) => {
      last = (last + text).slice(-20_000)
    })
    child.on('close', (code) => {
      clearInterval(timer)
      const summary = last.trimEnd().split('\n').at(-1)
      if (![0, 3].includes(code) || !summary.includes('"event":"summary"')) reject(new Error(`exit ${code}: ${last}`))
      else resolve({ seconds: (performance.now() - started) / 1000, parent, worker, ...JSON.parse(summary) })
    })
  })
}

const args = process.argv.slice(2)
const keep = args.includes('--keep') ? args.splice(args.indexOf('--keep'), 2)[1] : null
const counts = args.length > 0 ? args.map(Number) : [100, 1000]
const work = mkdtempSync(path.join(tmpdir(), 'gongkai-bench-'))
const folder = path.resolve(keep ?? path.join(work, 'documents'))
try {
  console.log('making documents')
  await make(folder, Math.max(...counts))
  console.log('documents  jobs  seconds  documents/s  pages     ok  flagged  failed  command MB  worker MB')
  for (const count of counts)
    for (const jobs of [1, 2]) {
      const out = path.join(work, `${count}-${jobs}`)
      const { seconds, parent, worker, pages, ok, flagged, failed } = await convert(folder, count, jobs, out)
      const columns = [
        String(count).padStart(9),
        String(jobs).padStart(5),
        seconds.toFixed(1).padStart(8),
        (count / seconds).toFixed(1).padStart(12),
        String(pages).padStart(6),
        String(ok).padStart(6),
        String(flagged).padStart(8),
        String(failed).padStart(7),
        parent.toFixed(0).padStart(11),
        worker.toFixed(0).padStart(10),
      ]
      console.log(columns.join(' '))
      rmSync(out, { recursive: true, force: true })
    }
} finally {
  rmSync(work, { recursive: true, force: true })
}
