const LINE = 140
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g
const width = (text) => text.length + (text.match(WIDE)?.length ?? 0)

/** JSON as the project's formatter lays it out: what fits a line stays on one, so a row of cells can be read and diffed. */
export function toJson(value, indent = '', taken = 0) {
  const flat = oneLine(value)
  if (value === null || typeof value !== 'object' || indent.length + taken + width(flat) <= LINE) return flat
  const inner = `${indent}  `
  const comma = (i, list) => (i < list.length - 1 ? 1 : 0)
  if (Array.isArray(value)) {
    return `[\n${value.map((item, i) => inner + toJson(item, inner, comma(i, value))).join(',\n')}\n${indent}]`
  }
  const members = Object.entries(value).map(([key, member], i, all) => {
    const label = `${JSON.stringify(key)}: `
    return inner + label + toJson(member, inner, width(label) + comma(i, all))
  })
  return `{\n${members.join(',\n')}\n${indent}}`
}

function oneLine(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${oneLine(member)}`)
  return members.length > 0 ? `{ ${members.join(', ')} }` : '{}'
}
