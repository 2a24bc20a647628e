const indent = (json: string): string => json.replaceAll('\n', '\n  ')

/** One member of the top-level object; an array goes out element by element, because one string may not exceed half a gigabyte. */
function* member(value: unknown): Iterable<string> {
  if (!Array.isArray(value) || value.length === 0) {
    yield indent(JSON.stringify(value, null, 2))
    return
  }
  yield '[\n'
  for (const [index, element] of value.entries()) yield `    ${JSON.stringify(element)}${index < value.length - 1 ? ',\n' : '\n'}`
  yield '  ]'
}

/** An object as JSON text in pieces: its facts indented for reading, its arrays one element a line, so that two results can be compared by line. */
export function* members(object: object): Iterable<string> {
  const entries = Object.entries(object)
  yield '{\n'
  for (const [index, [key, value]] of entries.entries()) {
    yield `  ${JSON.stringify(key)}: `
    yield* member(value)
    yield index < entries.length - 1 ? ',\n' : '\n'
  }
  yield '}\n'
}
