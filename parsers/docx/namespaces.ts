/** The prefix the rest of the reader knows each namespace by, whatever prefix the file declares: transitional, strict and extensions. */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
    'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
    'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
    'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
    'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
    'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
    'http://purl.oclc.org/ooxml/drawingml/main': 'a',
    'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
    'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
    'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
    'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
    'http://schemas.microsoft.com/office/drawing/2014/chartex': 'cx',
    'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
    'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
    'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
    'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
    'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
    'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
    'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
    'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
    'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
    'urn:schemas-microsoft-com:vml': 'v',
    'urn:schemas-microsoft-com:office:office': 'o',
  }),
)

/** Declarations in force at an element; `''` is the default namespace. */
export type Scope = Readonly<Record<string, string>>

type Attributes = Readonly<Record<string, string>>

/** The scope inside an element: the outer one itself where the element declares nothing. */
export function scopeOf(attributes: Attributes, outer: Scope): Scope {
  let inner: Record<string, string> | null = null
  for (const name in attributes) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) {
      // What an outer element declares is looked up, not copied: a hostile file declares thousands.
      inner ??= Object.create(outer) as Record<string, string>
      inner[name.slice(6)] = attributes[name] ?? ''
    }
  }
  return inner ?? outer
}

/** A name under the reader's own prefix; one of an unknown or undeclared namespace stays as written. */
export function canonical(name: string, scope: Scope, isAttribute: boolean): string {
  const colon = name.indexOf(':')
  if (colon < 0 && isAttribute) return name
  const known = PREFIXES.get(scope[colon < 0 ? '' : name.slice(0, colon)] ?? '')
  return known === undefined ? name : `${known}:${name.slice(colon + 1)}`
}
