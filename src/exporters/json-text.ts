/** Levels that are broken over lines: a table's rows and a section's paragraphs stand one a line. */
const DEPTH = 4

function* pieces(value: unknown, depth: number, indent: string): Iterable<string> {
  const isArray = Array.isArray(value)
  if (depth === 0 || typeof value !== 'object' || value === null || (isArray && value.length === 0)) {
    yield JSON.stringify(value) ?? 'null'
    return
  }
  // An array of numbers or names is read along the line.
  if (isArray && value.every((each) => typeof each !== 'object')) {
    yield JSON.stringify(value)
    return
  }
  const members: [string, unknown][] = isArray
    ? value.map((each) => ['', each])
    : Object.entries(value).flatMap(([key, each]): [string, unknown][] => (each === undefined ? [] : [[`${JSON.stringify(key)}: `, each]]))
  const inner = `${indent}  `
  yield isArray ? '[\n' : '{\n'
  for (const [index, [label, each]] of members.entries()) {
    yield inner + label
    yield* pieces(each, depth - 1, inner)
    yield index < members.length - 1 ? ',\n' : '\n'
  }
  yield indent + (isArray ? ']' : '}')
}

/**
 * An object as JSON text in pieces, because one string may not exceed half a gigabyte: broken over lines down to the rows of a table, so that
 * it can be read and two results compared by line.
 */
export function* jsonText(object: object): Iterable<string> {
  yield* pieces(object, DEPTH, '')
  yield '\n'
}
