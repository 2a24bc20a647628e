import type { Disclosure } from '../../schemas/disclosure.ts'
import type { DatasetExporter } from './exporter.ts'

/** A disclosure on one line, in pieces: one string may not exceed half a gigabyte. */
function* oneLine(disclosure: Disclosure): Iterable<string> {
  let before = '{'
  for (const [key, value] of Object.entries(disclosure)) {
    yield `${before}${JSON.stringify(key)}:`
    before = ','
    if (!Array.isArray(value)) yield JSON.stringify(value)
    else {
      yield '['
      for (const [index, each] of value.entries()) yield `${index === 0 ? '' : ','}${JSON.stringify(each)}`
      yield ']'
    }
  }
  yield '}\n'
}

const NAME = 'disclosures.jsonl'

/** All disclosures in one file, for tools that read JSON line by line. */
export const jsonl: DatasetExporter = {
  id: 'jsonl',
  name: 'the normalized documents, one a line (schemas/disclosure.schema.json)',
  output: NAME,
  async open(target) {
    const file = target.file(NAME)
    file.write('')
    return {
      add(disclosure) {
        for (const piece of oneLine(disclosure)) file.write(piece)
      },
      close() {},
    }
  },
}
