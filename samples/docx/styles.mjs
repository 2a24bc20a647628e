import { NAMESPACES, XML_HEAD } from './xml.mjs'

/** Style ids as a Chinese Word numbers them: a reader has to go by the names in word/styles.xml. */
export const STYLE = { title: 'a3', heading1: '1', heading2: '2', body: 'a4', contents: 'TOC1', footer: 'a5', table: 'a6', cell: 'a7' }

const fonts = (eastAsia) => `<w:rFonts w:eastAsia="${eastAsia}"/>`
const size = (halfPoints) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
const style = (id, name, pPr, rPr, { next = '', custom = false, level = '' } = {}) =>
  `<w:style w:type="paragraph"${custom ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="a"/>` +
  `${next && `<w:next w:val="${next}"/>`}<w:qFormat/><w:pPr>${pPr}${level && `<w:outlineLvl w:val="${level}"/>`}</w:pPr><w:rPr>${rPr}</w:rPr></w:style>`
const heading = { next: STYLE.body }

const DEFAULTS =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/>' +
  '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')
const MARGINS =
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>'

/** word/styles.xml: the styles of the source model by their built-in names, the contents, footer and table styles; `tab` is the width of a text line. */
export const stylesXml = (tab) =>
  `${XML_HEAD}<w:styles ${NAMESPACES}>${DEFAULTS}` +
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:aliases w:val="正文"/><w:qFormat/>' +
  `<w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr><w:rPr><w:kern w:val="2"/>${size(21)}</w:rPr></w:style>` +
  '<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>' +
  `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${MARGINS}</w:tblPr></w:style>` +
  style(
    STYLE.title,
    'Title',
    '<w:keepNext/><w:spacing w:before="240" w:after="240"/><w:jc w:val="center"/>',
    `${fonts('黑体')}<w:b/>${size(36)}`,
    heading,
  ) +
  style(STYLE.heading1, 'heading 1', '<w:keepNext/><w:spacing w:before="200" w:after="120"/>', `${fonts('黑体')}<w:b/>${size(30)}`, {
    ...heading,
    level: '0',
  }) +
  style(STYLE.heading2, 'heading 2', '<w:keepNext/><w:spacing w:before="160" w:after="80"/>', `${fonts('楷体')}<w:b/>${size(28)}`, {
    ...heading,
    level: '1',
  }) +
  style(
    STYLE.body,
    'Body Text',
    '<w:spacing w:line="480" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="560"/>',
    `${fonts('仿宋')}${size(28)}`,
  ) +
  style(
    STYLE.contents,
    'toc 1',
    `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${tab}"/></w:tabs><w:spacing w:line="400" w:lineRule="exact"/>`,
    `${fonts('仿宋')}${size(24)}`,
  ) +
  style(STYLE.footer, 'footer', '<w:snapToGrid w:val="0"/><w:jc w:val="center"/>', size(18)) +
  `<w:style w:type="table" w:styleId="${STYLE.table}"><w:name w:val="Table Grid"/><w:basedOn w:val="a1"/><w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr></w:style>` +
  style(STYLE.cell, '表格文字', '<w:jc w:val="left"/>', size(18), { custom: true }) +
  '</w:styles>'
