import { squash } from '../../parsers/signs.ts'

/** What the names of public bodies end in. */
const BODY =
  /^(\d{3,6}[-—]?)?[^\d，。；：、（）]{2,30}(局|厅|委|委员会|办|办公室|院|会|部|中心|馆|校|学院|大学|政府|所|站|队|处|联合会|社|团|公司|街道|镇|乡)$/

/** A body's name alone on a line, with or without its code before it. */
export const isBodyName = (text: string): boolean => text.length <= 50 && BODY.test(squash(text))
