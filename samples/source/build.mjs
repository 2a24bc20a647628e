// Computes every source from the content files beside this one and writes it as JSON. Usage: node samples/source/build.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { childrensLibrary } from './childrens-library.mjs'
import { cityMuseum } from './city-museum.mjs'
import { countyLibrary } from './county-library.mjs'
import { finalDocument } from './lib/final-document.mjs'
import { hebeiDocument } from './lib/hebei-document.mjs'
import { toJson } from './lib/json.mjs'
import { plant } from './lib/plant.mjs'
import { townshipDocument } from './lib/township-document.mjs'
import { township } from './township.mjs'

export const mistakes = JSON.parse(readFileSync(new URL('mistakes.json', import.meta.url), 'utf8'))

/** All sources, in the order in which README.md introduces them. */
export function buildSources() {
  return [
    hebeiDocument(countyLibrary),
    plant(hebeiDocument(childrensLibrary), mistakes),
    finalDocument(cityMuseum),
    townshipDocument(township),
  ]
}

export function writeSources() {
  for (const source of buildSources()) writeFileSync(new URL(`${source.name}.json`, import.meta.url), `${toJson(source)}\n`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) writeSources()
