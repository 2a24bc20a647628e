// Writes the samples as LibreOffice writes them: `node test/docx/support/convert.mjs`, where soffice is. Run it again when a sample changes.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const SAMPLES = ['county-library-budget-2025', 'township-budget-2025']
/** Ways from a DOCX to a DOCX, each a list of formats to go through. */
const WAYS = { saved: ['docx'], 'by-doc': ['doc', 'docx'], 'by-odt': ['odt', 'docx'] }

const here = path.dirname(fileURLToPath(import.meta.url))
const work = mkdtempSync(path.join(tmpdir(), 'convert-'))

for (const sample of SAMPLES) {
  for (const [way, formats] of Object.entries(WAYS)) {
    let file = path.join(here, '../../../samples', `${sample}.docx`)
    formats.forEach((format, step) => {
      const folder = path.join(work, `${sample}-${way}-${step}`)
      execFileSync('soffice', [
        `-env:UserInstallation=file://${work}/profile`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        folder,
        file,
      ])
      file = path.join(folder, `${sample}.${format}`)
    })
    copyFileSync(file, path.join(here, `libreoffice-${way}-${sample}.docx`))
  }
}
