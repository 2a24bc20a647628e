// The parts around the document that say little: content types, relationships, settings, fonts, properties. No dates: they would only vary.
import { escapeXml, NAMESPACES, XML_HEAD } from './xml.mjs'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MIME = 'application/vnd.openxmlformats-officedocument'

const range = (count) => Array.from({ length: count }, (_, i) => i)
const footerName = (i) => `footer${i + 1}.xml`
const FIXED = ['styles', 'numbering', 'settings', 'fontTable']

/** The relationship of a footer, after those of the fixed parts. */
export const footerId = (i) => `rId${FIXED.length + 1 + i}`
export const footerPath = (i) => `word/${footerName(i)}`

export function contentTypesXml(footers) {
  const override = (path, type) => `<Override PartName="/${path}" ContentType="${type}"/>`
  const word = (path, type) => override(`word/${path}`, `${MIME}.wordprocessingml.${type}+xml`)
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${word('document.xml', 'document.main')}` +
    FIXED.map((part) => word(`${part}.xml`, part)).join('') +
    range(footers)
      .map((i) => word(footerName(i), 'footer'))
      .join('') +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    `${override('docProps/app.xml', `${MIME}.extended-properties+xml`)}</Types>`
  )
}

const relationships = (list) =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

export const packageRelationships = relationships([
  [`${OFFICE}/relationships/officeDocument`, 'word/document.xml'],
  [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  [`${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
])

export const documentRelationships = (footers) =>
  relationships([
    ...FIXED.map((part) => [`${OFFICE}/relationships/${part}`, `${part}.xml`]),
    ...range(footers).map((i) => [`${OFFICE}/relationships/footer`, footerName(i)]),
  ])

export const settingsXml =
  `${XML_HEAD}<w:settings ${NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/>` +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'

const font = (name, alternative, family) =>
  `<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`

/** The fonts named in the styles, each with the name it has where the Chinese one is unknown. */
export const fontTableXml = `${XML_HEAD}<w:fonts ${NAMESPACES}>${font('宋体', 'SimSun', 'auto')}${font('仿宋', 'FangSong', 'modern')}${font('黑体', 'SimHei', 'modern')}${font('楷体', 'KaiTi', 'modern')}</w:fonts>`

export const coreXml = (title) =>
  `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  `<dc:title>${escapeXml(title)}</dc:title><dc:creator>Gongkai samples</dc:creator></cp:coreProperties>`

export const appXml = `${XML_HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>Gongkai samples</Application></Properties>`
