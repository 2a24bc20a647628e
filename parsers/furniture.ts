/** Lines that are running headers, footers or page numbers, each pattern with what prints it. */
const FURNITURE: readonly RegExp[] = [
  /^page number$/i, // the page field of a word processor's footer, as text extractors print it
  /^[-–—―─－·\s]*[\d０-９]{1,4}[-–—―─－·\s]*$/, // 12, - 12 -, — 12 —, · 12 ·
  /^第\s*\d{1,4}\s*页(\s*[,，/]?\s*共\s*\d{1,4}\s*页)?$/, // 第 3 页 共 20 页
  /^page\s+\d{1,4}(\s+of\s+\d{1,4})?$/i,
  /^\d{1,4}\s*\/\s*\d{1,4}$/, // 3/20
]

/** A year on a line of its own is a cover's, not a page's number. */
const YEAR = /^(19|20)\d\d$/

export const isFurniture = (text: string): boolean =>
  text.length <= 30 && !YEAR.test(text.trim()) && FURNITURE.some((pattern) => pattern.test(text.trim()))
