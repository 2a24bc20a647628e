import { defineFindings } from './define.ts'

/** What the reader of PDF files has to say. */
export const pdfFindings = defineFindings({
  'pdf/encrypted': {
    severity: 'error',
    outcome: 'unread',
    en: 'the file is encrypted and asks for a password',
    zh: '文件已加密，需要密码',
    meaning: 'Only a user password stops the reader; restrictions on printing or copying do not.',
    remedy: 'Open it with the password and save it without one.',
  },
  'pdf/damaged': {
    severity: 'error',
    outcome: 'unread',
    en: 'the file cannot be opened as a PDF',
    zh: '文件已损坏，无法按PDF打开',
    meaning: 'Neither the table of contents of the file nor a search for its objects gives a document.',
    remedy: 'Download it again.',
  },
  'pdf/too-many-pages': {
    severity: 'error',
    outcome: 'unread',
    en: 'the file has {pages} pages; the limit is {limit}',
    zh: '文件有{pages}页，超过上限{limit}页',
    meaning: 'The file has more pages than `limits.maxPages`.',
    remedy: 'Split it into its documents.',
  },
  'pdf/no-text': {
    severity: 'error',
    outcome: 'unread',
    en: 'none of the {pages} pages holds text: they are scanned or drawn',
    zh: '全部{pages}页均无文字，可能为扫描件',
    meaning: 'The pages are pictures, or their text is drawn as shapes.',
    remedy: 'Run a text recognition tool on the file, or ask the publisher for the text.',
  },
  'pdf/page-without-text': {
    severity: 'warning',
    outcome: 'unread',
    en: 'page {page} holds a picture and no text',
    zh: '第{page}页只有图片，没有文字',
    meaning: 'One page is a scan; the others are read.',
    remedy: 'Look at the page, or run a text recognition tool on it.',
  },
  'pdf/page-unreadable': {
    severity: 'error',
    outcome: 'unread',
    en: 'page {page} cannot be loaded',
    zh: '第{page}页无法读取',
    meaning: 'The page is damaged; the others are read.',
    remedy: 'Download the file again.',
  },
  'pdf/text-outside-page': {
    severity: 'info',
    outcome: 'unread',
    en: 'page {page} holds {count} characters outside of its edges, which are not read',
    zh: '第{page}页页边以外有{count}个字符，未读取',
    meaning: 'Text that no reader of the page sees: a sheet pasted larger than the paper, of which the rest was cut off.',
    remedy: 'Look whether the page shows the whole table; what is cut off usually stands whole on another page.',
  },
  'pdf/page-cut': {
    severity: 'error',
    outcome: 'unread',
    en: 'page {page} holds more characters or drawn lines than the limits allow; the rest of it is not read',
    zh: '第{page}页的字符或线条超过上限，其余部分未读取',
    meaning:
      '`limits.maxPageCharacters` or `limits.maxPageSegments` was reached: a map or a drawing, or a file made to exhaust the machine.',
    remedy: 'Look at the page.',
  },
  'pdf/characters-rewritten': {
    severity: 'info',
    outcome: 'note',
    en: 'characters that only look like others were read as those: {text}',
    zh: '形近的部首或兼容字符已按常用字读取：{text}',
    meaning:
      'The font of the file maps characters to radicals or compatibility forms (⽉ for 月): search and comparison would fail on them.',
    remedy: 'None needed; the list gives both forms.',
  },
  'pdf/characters-unreadable': {
    severity: 'warning',
    outcome: 'unread',
    en: '{count} characters have no known text; they appear as the file gives them',
    zh: '有{count}个字符无法识别，按文件原样保留',
    meaning: 'The font has signs of its own (private use), or the file does not say which characters its shapes are.',
    remedy: 'Compare the text with the page.',
  },
})
