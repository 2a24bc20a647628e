/** What one printed text tells by itself. Words are the field's own (domain.md §2, §5); white space never counts. */
const META =
  /^(预算|编制|编报|填报|制表|收支|公开|主管)?(部门|单位)([/／](部门|单位)|[（(](部门|单位)[）)])?(编码及名称|名称)?[：:]|^(预算|决算)?年度[：:]|^(19|20)\d\d年度?$|^(金额)?单位[：:]|^截止(时间|日期)|^((部门|单位)?(预算|决算)?公开|(部门|单位)?(预算|决算))(\d+(-\d+)?表|表\d+)$|^(?!(19|20)\d\d年)\d{3,6}[^\d.,%．，]+$/
const NOTE = /^(附?注|说明|备注)\s*(\d+\s*)?[：:]/
/** A sentence that says why a table shows nothing. */
const SAYS_EMPTY = /(本|此|该)表(为空|无数据|无内容|不涉及)|空表(列示|公开|公示)?[。.]?$/
const HEADING = /^(第[一二三四五六七八九十百]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/
const TABLE_TITLE = /表\s*([（(][^）)]*[）)])?$/
const NUMBER = /^[-+＋－−△▲(（]?[¥￥]?[\d０-９][\d０-９,，.．\s]*[)）]?[%％]?$/

const ITEM = /^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．]|其中[：:])/

export const squash = (text: string): string => text.replace(/[\s\u3000\u200b\ufeff]+/g, '')

/** Department, year, unit, as-of date or form number: a cell of a meta row (domain.md §2, header lines). */
const isMeta = (text: string): boolean => META.test(squash(text))
export const isNote = (text: string): boolean => NOTE.test(text.trim())
/** A line below a table that says it is empty, with or without 注： before it. */
export const saysEmpty = (text: string): boolean => text.length <= 120 && SAYS_EMPTY.test(squash(text))
/** Whether a text ends as a table's title does: in 表, with or without a qualifier in brackets. */
export const endsAsTable = (text: string): boolean => TABLE_TITLE.test(text)
export const isTitleLike = (text: string): boolean => text.length <= 60 && endsAsTable(text.trim())
export const isHeadingLike = (text: string): boolean => text.length <= 60 && HEADING.test(text.trim())
export const isNumberLike = (text: string): boolean => NUMBER.test(text.trim())

/** A label that begins with an item's number or 其中：, without blanks. */
export const isItem = (label: string): boolean => ITEM.test(label)

/** A functional or economic classification code: 3, 5 or 7 digits. */
export const isCode = (text: string): boolean => /^\d{3}(\d{2}){0,2}$/.test(text.trim())
/** 合计, 总计, 小计 and their like, whole. */
export const isTotalWord = (text: string): boolean => /^(合计|总计|小计|总合计|合计金额)$/.test(squash(text))
/** First head of the indicator list of a performance-target form (domain.md §6.1). */
export const isIndicatorHead = (text: string): boolean => /^一级指标(名称)?$/.test(squash(text))

type Texts = readonly string[]

export const hasNumber = (row: Texts): boolean => row.some(isNumberLike)

/** A row of up to four cells, each of them meta or blank. */
export const isMetaRow = (row: Texts): boolean => {
  const filled = row.filter((text) => squash(text) !== '')
  return filled.length > 0 && filled.length <= 4 && filled.every(isMeta)
}

export const isIndicatorHeadRow = (row: Texts): boolean => row.slice(0, 3).some(isIndicatorHead)

/** Words only, no blanks among them: what a head looks like when nothing else is known. */
export const isHeadLike = (row: Texts): boolean => row.length > 1 && !hasNumber(row) && row.every((text) => squash(text) !== '')
