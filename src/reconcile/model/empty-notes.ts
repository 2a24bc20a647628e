import { foldCharacters } from '../../recognise/types/normalise-title.ts'

/** The note itself, before what it says: 注：1. */
const FRONT = /^(?:注|说明|备注)[:：]?(?:\d+[、.])?/
/** The table, or what it would show, is not there: 空表列示, 本表无数据, 此表为空, 本表数为零. */
const EMPTY_TABLE = /空表|表(?:为空|无数据|数为零|无内容)/
/** A sentence that begins with 无, or says of the body or its year that it has none of something a table shows. */
const HAS_NONE =
  /^(?:无|没有)$|^(?:无|没有)[^，,]{0,40}(?:预算|支出|收入|收支|拨款|数据|项目|安排|情况|经费|资金|采购|资产)$|(?:部门|单位|年度?|厅|局|院|会|委|部)(?:无|没有|未安排)[^，,]{0,40}(?:预算|支出|收入|收支|拨款|数据|项目|安排|情况|经费|资金|采购|资产)/

/** Words that begin with 无 and say something else. */
const OTHERWISE = /无(?:法|关|形|偿|变化|需|论|误)|[如若]无|(?:无|没有)[^，,。]{0,60}的[，,]/

/** Whether a note or sentence says that there is nothing to show; instructions to those who have nothing (无…的，) do not. */
export const saysNone = (text: string): boolean =>
  foldCharacters(text)
    .split(/[。；;]/)
    .map((sentence) => sentence.replace(FRONT, ''))
    .some(
      (sentence) =>
        !OTHERWISE.test(sentence) && (EMPTY_TABLE.test(sentence) || sentence.split(/[，,]/).some((clause) => HAS_NONE.test(clause))),
    )

/** Whether a sentence states nought: 支出预算0万元, 0.00元. */
export const statesNought = (text: string): boolean => /(?:^|[^\d.,])0(?:\.0+)?(?:万|亿)?元/.test(foldCharacters(text))
