import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../parsers/parser.ts'
import { pdfEngineIds } from '../../parsers/pdf/engines/ids.ts'
import { loadPdfEngine } from '../../parsers/pdf/engines/index.ts'
import type { FileFacts } from '../../parsers/pdf/page-source.ts'
import { inspect } from '../../src/inspect.ts'
import { root } from '../support/fixtures.ts'
import { sourcesOf } from '../support/page-sources.ts'
import { onePage } from '../support/raw-pdf.ts'

const saved = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(root, 'test/pdf/files', `${name}.pdf`)))
const NONE: FileFacts = { restricted: false, xfa: false, attachments: 0 }

/** A file with one file attached and another pinned to its page. */
const ATTACHED = onePage(
  { entries: '/MediaBox [0 0 595 842] /Annots [9 0 R]' },
  [
    '<< /Type /Filespec /F (a.xls) /UF (a.xls) /EF << /F 8 0 R >> >>',
    { dict: '/Type /EmbeddedFile', stream: 'bytes' },
    '<< /Type /Annot /Subtype /FileAttachment /Rect [10 10 20 20] /FS 7 0 R >>',
  ],
  '/Names << /EmbeddedFiles << /Names [(a.xls) 7 0 R] >> >>',
)

describe.each(pdfEngineIds)('%s', (id) => {
  it.each([
    ['a plain file', onePage({}), NONE],
    ['a restricted file', saved('owner-only-aes'), { ...NONE, restricted: true }],
    ['an XFA form', onePage({}, [{ dict: '', stream: '<xdp:xdp/>' }], '/AcroForm << /Fields [] /XFA 7 0 R >>'), { ...NONE, xfa: true }],
    ['a file with attachments', ATTACHED, { ...NONE, attachments: 1 }],
  ])('says what is besides the pages of %s', async (_, bytes, expected) => {
    const document = await (await loadPdfEngine(id)).open(bytes, DEFAULT_LIMITS)
    if ('problem' in document) return expect.fail(document.problem.code)
    expect(document.facts).toEqual(expected)
    await document.close()
  })

  it('counts files pinned to a page', async () => {
    expect((await sourcesOf(ATTACHED, id)).map(({ files }) => files)).toEqual([1])
  })

  it('reads the page that is drawn for inspection', async () => {
    const { svg, findings } = await inspect(onePage({}), { page: 1, pdfEngine: id })
    expect(svg).toContain('Income')
    expect(findings).toEqual([])
  })
})

it('an engine that is not there is the caller’s mistake when a page is drawn', async () => {
  await expect(inspect(onePage({}), { page: 1, pdfEngine: 'ghostscript' as never })).rejects.toThrow('pdfEngine is one of pdfium, pdfjs')
})
