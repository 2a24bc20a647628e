import type { RawCell } from './blocks.ts'

/** What one cell's text alone tells, where the text form leaves the end of a row or table open (domain.md §5.3). Words are the field's own. */
const META_CELL = /^(部门|单位|预算部门|预算单位)(名称)?[：:]|^预算年度|^(金额)?单位[：:]|^截止(时间|日期)|^(预算|决算)?公开\d+表|^\d{3,6}[^\d.,%]+$/
const NOTE = /^(附?注|说明|备注)\s*\d*\s*[：:]/
const HEADING = /^(第[一二三四五六七八九十百]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/
const TABLE_TITLE = /表\s*([（(][^）)]*[）)])?$/
/** First head of the second table of a performance-target form, which follows the first with nothing but a blank between (domain.md §5.3 e). */
const INDICATOR_HEAD = /^一级指标$/
const NUMBER_LIKE = /^[-－−△]?[\d０-９][\d０-９,，.．\s]*%?$/

const strip = (text: string): string => text.replace(/\s+/g, '')
export const cellText = (cell: RawCell | undefined): string => strip((cell?.paragraphs.join('') ?? '').replace(/\[bookmark: [^\]]*\]/g, ''))

export const isNote = (text: string): boolean => NOTE.test(text.trim())
export const isTitleLike = (text: string): boolean => text.length <= 60 && TABLE_TITLE.test(text.trim())
export const isHeadingLike = (text: string): boolean => text.length <= 60 && HEADING.test(text.trim())
export const isNumberLike = (text: string): boolean => NUMBER_LIKE.test(text)

export const hasNumber = (row: readonly RawCell[]): boolean => row.some((cell) => isNumberLike(cellText(cell)))

/** A row of one to three cells, each of them department, year, unit or form number. */
export const isMetaRow = (row: readonly RawCell[]): boolean =>
  row.length <= 4 && row.some((cell) => META_CELL.test(cellText(cell))) && row.every((cell) => META_CELL.test(cellText(cell)) || cellText(cell) === '')

export const isIndicatorHead = (row: readonly RawCell[]): boolean => row.slice(0, 2).some((cell) => INDICATOR_HEAD.test(cellText(cell)))

/** Words only, no blanks among them: what a head looks like when nothing else is known. */
export const isHeadLike = (row: readonly RawCell[]): boolean => row.length > 1 && !hasNumber(row) && row.every((cell) => cellText(cell) !== '')
