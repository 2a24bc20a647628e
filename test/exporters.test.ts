import path from 'node:path'
import { isDataset } from '../src/exporters/exporter.ts'
import { exporters } from '../src/exporters/index.ts'
import { extract } from '../src/extract.ts'
import { asText, exported, filesBelow, inFolder } from './support/dataset.ts'
import { runFixtures } from './support/fixtures.ts'

const exporterOf = (id: string) => {
  const exporter = exporters.find((each) => each.id === id)
  if (exporter === undefined) throw new Error(`no exporter ${id}`)
  return exporter
}

runFixtures({
  folder: 'exporters',
  ids: exporters.map((exporter) => exporter.id),
  expected: (id) => {
    const exporter = exporterOf(id)
    return isDataset(exporter) ? 'expected.txt' : `expected${exporter.extension}`
  },
  async actual(id, { name, bytes }) {
    const exporter = exporterOf(id)
    const { disclosure } = await extract(bytes, { name })
    if (disclosure === null) throw new Error('the case cannot be read')
    if (!isDataset(exporter)) return [...exporter.render(disclosure)].join('')
    // A dataset is all its files, one after the other.
    return inFolder(async (folder) => {
      await exported(folder, [id], [disclosure])
      const texts: string[] = []
      for (const file of filesBelow(folder)) texts.push(`==== ${file}\n${await asText(path.join(folder, file))}\n`)
      return texts.join('')
    })
  },
})
