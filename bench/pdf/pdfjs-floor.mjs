import { fileURLToPath } from 'node:url'

/** Reads files with pdf.js alone: the list of operators and the text of every page. The library is as the reader has loaded it. */
export async function pdfjsFloor() {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = (name) => fileURLToPath(new URL(`./${name}/`, import.meta.resolve('pdfjs-dist/package.json')))
  return async (files) => {
    for (const { bytes } of files) {
      const task = getDocument({
        data: new Uint8Array(bytes),
        verbosity: 0,
        cMapUrl: folder('cmaps'),
        cMapPacked: true,
        standardFontDataUrl: folder('standard_fonts'),
      })
      const document = await task.promise
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number)
        await page.getOperatorList()
        await page.getTextContent()
        page.cleanup()
      }
      await task.destroy()
    }
  }
}
