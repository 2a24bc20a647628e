// Rebuilds every sample: the sources as JSON, then each source in every form it is published in. Usage: node samples/make.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { renderDocx } from './render-docx.mjs'
import { renderPdf } from './render-pdf.mjs'
import { renderText } from './render-text.mjs'
import { buildSources, writeSources } from './source/build.mjs'

/** One line per form: the extension, and what makes the bytes from a source, at once or as a promise. */
const FORMS = { txt: renderText, docx: renderDocx, pdf: renderPdf }

writeSources()
for (const { name } of buildSources()) {
  const source = JSON.parse(readFileSync(new URL(`source/${name}.json`, import.meta.url), 'utf8'))
  for (const [extension, render] of Object.entries(FORMS)) {
    writeFileSync(new URL(`${name}.${extension}`, import.meta.url), await render(source))
  }
}
