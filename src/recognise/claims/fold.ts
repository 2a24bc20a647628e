const HALF_WIDTH = /[０-９％]/g

/**
 * Text of the narrative as clauses are read from it: no white space, digits and per cent signs in ASCII, one form of brackets. Punctuation stays, and so does
 * everything else: what is shown as evidence is this text.
 */
export const foldProse = (text: string): string =>
  text
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '')
    .replace(HALF_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/(\d)．(?=\d)/g, '$1.')
    .replace(/[(［[〔【]/g, '（')
    .replace(/[)］\]〕】]/g, '）')

/** Words without the quotation marks put around names. */
export const withoutQuotes = (text: string): string => text.replace(/["“”„‟＂'‘’「」『』]/g, '')
