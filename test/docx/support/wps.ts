import { docxParts } from '../../support/pack-docx.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const WPS = 'http://www.wps.cn/officeDocument/2013/wpsCustomData'

/** Properties WPS Office repeats on every run and paragraph. */
const RUN =
  '<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:cs="仿宋_GB2312"/><w:b w:val="0"/><w:color w:val="auto"/><w:kern w:val="2"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:highlight w:val="none"/><w:vertAlign w:val="baseline"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/><w14:ligatures w14:val="none"/></w:rPr>'
const LOOKS =
  '<w:keepNext w:val="0"/><w:pageBreakBefore w:val="0"/><w:kinsoku/><w:wordWrap/><w:overflowPunct/><w:topLinePunct w:val="0"/><w:snapToGrid/><w:spacing w:line="560" w:lineRule="exact"/>'

/** WPS cuts words into runs wherever an input method did. */
const runs = (text: string): string =>
  (text.match(/[\d.,]+|[^\d.,]{1,3}/g) ?? []).map((piece) => `<w:r>${RUN}<w:t>${piece}</w:t></w:r>`).join('')
const paragraph = (text: string, properties = '', before = ''): string =>
  `<w:p><w:pPr>${properties}${LOOKS}<w:jc w:val="both"/>${RUN}</w:pPr>${before}${runs(text)}</w:p>`
const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="1704" w:type="dxa"/>${properties}<w:noWrap w:val="0"/><w:vAlign w:val="center"/></w:tcPr>${paragraph(text)}</w:tc>`
const row = (cells: readonly string[], header = false): string =>
  `<w:tr><w:tblPrEx><w:tblBorders/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPrEx><w:trPr>${header ? '<w:tblHeader/>' : ''}<w:trHeight w:val="454" w:hRule="atLeast"/></w:trPr>${cells.join('')}</w:tr>`

const RESTART = '<w:vMerge w:val="restart"/>'
const CONTINUE = '<w:vMerge w:val="continue"/>'
/** Bookmarks WPS leaves open, and those an editor keeps for itself. */
const OPEN =
  '<w:bookmarkStart w:id="0" w:name="_Toc10001"/><w:bookmarkStart w:id="1" w:name="_Hlk123456"/><w:bookmarkStart w:id="2" w:name="_GoBack"/><w:bookmarkStart w:id="3" w:name="OLE_LINK1"/>'

const table = `<w:tbl><w:tblPr><w:tblStyle w:val="8"/><w:tblW w:w="0" w:type="auto"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="1704"/><w:gridCol w:w="1704"/><w:gridCol w:w="1704"/><w:gridCol w:w="1704"/><w:gridCol w:w="1704"/></w:tblGrid>${[
  row([cell('项目', `<w:gridSpan w:val="2"/>`), cell('合计', RESTART), cell('基本支出', RESTART), cell('项目支出', RESTART)], true),
  row([cell('功能分类科目编码'), cell('科目名称'), cell('', CONTINUE), cell('', CONTINUE), cell('', CONTINUE)], true),
  row([cell('合计', `<w:gridSpan w:val="2"/>`), cell('120.50'), cell('100.50'), cell('20.00')]),
  row([cell('207'), cell('文化旅游体育与传媒支出'), cell('120.50'), cell('100.50'), cell('20.00')]),
].join('')}</w:tbl>`

const shape = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
const textBox = (text: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="文本框 1"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>${shape(text)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape o:spt="202" type="#_x0000_t202"><v:textbox>${shape(text)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

const contents = `<w:sdt><w:sdtPr><w:id w:val="147456"/><w15:color w:val="DBDBDB"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtEndPr/><w:sdtContent>${[
  '一、部门概况\t1',
  '二、部门预算表\t2',
]
  .map((text) =>
    paragraph(text.replace(/\t.*/, ''), '<w:pStyle w:val="5"/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8306"/></w:tabs>').replace(
      '</w:p>',
      `<w:r><w:tab/></w:r>${runs(text.replace(/.*\t/, ''))}</w:p>`,
    ),
  )
  .join('')}</w:sdtContent></w:sdt>`

const numbered = (text: string, before = ''): string =>
  paragraph(text, '<w:pStyle w:val="2"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', before)

const BODY = [
  paragraph('云渚县图书馆2025年部门预算公开', '<w:jc w:val="center"/>'),
  contents,
  numbered('部门概况', OPEN),
  paragraph('云渚县图书馆为全额拨款事业单位。', '<w:ind w:firstLine="640" w:firstLineChars="200"/>', textBox('附件')),
  numbered('部门预算表', '<w:bookmarkStart w:id="4" w:name="_Toc10002"/>'),
  paragraph('部门支出总表', '<w:jc w:val="center"/>'),
  paragraph('单位：万元', '<w:jc w:val="right"/>'),
  table,
  '<w:p><w:pPr><w:rPr><w:vanish w:val="0"/></w:rPr></w:pPr></w:p><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:cols w:space="425" w:num="1"/><w:docGrid w:type="lines" w:linePitch="312" w:charSpace="0"/></w:sectPr>',
].join('')

const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="宋体" w:cs="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:latentStyles w:count="260" w:defQFormat="0"><w:lsdException w:qFormat="1" w:unhideWhenUsed="0" w:uiPriority="0" w:semiHidden="0" w:name="Normal"/></w:latentStyles>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/><w:qFormat/><w:uiPriority w:val="0"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 1"/><w:basedOn w:val="1"/><w:next w:val="1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="5"><w:name w:val="目录 1"/><w:basedOn w:val="1"/></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="a5"><w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="8"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar/></w:tblPr></w:style>',
].join('')

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:nsid w:val="8F2A6C31"/><w:multiLevelType w:val="singleLevel"/><w:tmpl w:val="8F2A6C31"/><w:lvl w:ilvl="0" w:tentative="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

/** A file as WPS Office writes one: its namespaces, ids of styles that are numbers, names in Chinese, words cut into runs, shapes in two forms. */
export function wpsFile(): Record<string, string> {
  const parts = docxParts({ 'body.xml': BODY, 'styles.xml': STYLES, 'numbering.xml': NUMBERING })
  const main = 'word/document.xml'
  return {
    ...parts,
    [main]: (parts[main] ?? '').replace(
      '<w:document ',
      `<w:document xmlns:wpsCustomData="${WPS}" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15 wp14" `,
    ),
    'word/settings.xml': `<w:settings xmlns:w="${W}"><w:zoom w:percent="100"/><w:docVars><w:docVar w:name="commondata" w:val="eyJoZGlkIjoiMCJ9"/></w:docVars></w:settings>`,
    'docProps/custom.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><property name="KSOProductBuildVer"/></Properties>`,
    'customXml/item1.xml': `<s:customData xmlns="${WPS}" xmlns:s="${WPS}"><customSectProps><customSectPr/></customSectProps></s:customData>`,
  }
}
