// Memory and time of exporting many documents: one sample, under ever new names and hashes, to every format or to one.
//
//   npm run build && node bench/dataset.mjs [DOCUMENTS] [FORMAT]      default: 2000, all
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatasets } from '../dist/src/batch/datasets.js'
import { isDataset } from '../dist/src/exporters/exporter.js'
import { exporters } from '../dist/src/exporters/index.js'
import { extract } from '../dist/src/extract.js'

const most = Number(process.argv[2] ?? 2000)
const sample = fileURLToPath(new URL('../samples/county-library-budget-2025.docx', import.meta.url))
const { disclosure } = await extract(readFileSync(sample), { name: 'sample.docx' })
const megabytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MB`

for (const exporter of exporters.filter(isDataset).filter(({ id }) => process.argv[3] === undefined || process.argv[3] === id)) {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-bench-'))
  const datasets = await openDatasets(folder, [exporter])
  const started = performance.now()
  for (let count = 1; count <= most; count++) {
    const sha256 = count.toString(16).padStart(16, '0').padEnd(64, '0')
    datasets.add({ ...disclosure, source: { ...disclosure.source, path: `${count}.docx`, sha256 } })
    if (count % (most / 4) === 0) console.log(`${exporter.id}: ${count} documents, resident ${megabytes(process.memoryUsage().rss)}`)
  }
  datasets.close()
  const seconds = (performance.now() - started) / 1000
  console.log(
    `${exporter.id}: ${Math.round(most / seconds)} documents a second, resident ${megabytes(process.memoryUsage().rss)} when closed`,
  )
  rmSync(folder, { recursive: true, force: true })
}
