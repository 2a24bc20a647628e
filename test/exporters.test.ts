import { exporters } from '../src/exporters/index.ts'
import { extract } from '../src/extract.ts'
import { runFixtures } from './support/fixtures.ts'

const exporterOf = (id: string) => {
  const exporter = exporters.find((each) => each.id === id)
  if (exporter === undefined) throw new Error(`no exporter ${id}`)
  return exporter
}

runFixtures({
  folder: 'exporters',
  ids: exporters.map((exporter) => exporter.id),
  expected: (id) => `expected${exporterOf(id).extension}`,
  async actual(id, { name, bytes }) {
    const { disclosure } = await extract(bytes, { name })
    if (disclosure === null) throw new Error('the case cannot be read')
    return [...exporterOf(id).render(disclosure)].join('')
  },
})
