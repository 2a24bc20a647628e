import { defineFindings } from './define.ts'

/** What can be wrong with a file before a word of it is read. */
export const inputFindings = defineFindings({
  'input/empty': {
    severity: 'error',
    outcome: 'unread',
    en: 'the file holds no text',
    zh: '文件没有内容',
    meaning: 'The file has no bytes, or nothing but blanks.',
    remedy: 'Download it again; if it is empty at the source, tell the publisher.',
  },
  'input/too-large': {
    severity: 'error',
    outcome: 'unread',
    en: 'the file has {bytes} bytes; the limit is {limit}',
    zh: '文件大小为{bytes}字节，超过上限{limit}字节',
    meaning: 'The file is larger than `limits.maxBytes`. No disclosure is that large: it is probably an archive, or many documents in one.',
    remedy: 'Split it, or raise the limit: `--max-bytes N`.',
  },
  'input/too-many-cells': {
    severity: 'error',
    outcome: 'unread',
    en: 'the file has more than {limit} table cells and lines',
    zh: '文件的单元格和行数超过上限{limit}个',
    meaning:
      'The file holds more table cells and paragraphs than `limits.maxCells`, or twice as many lines: no disclosure is that large, and it would exhaust memory.',
    remedy: 'Split it into its documents.',
  },
  'input/binary': {
    severity: 'error',
    outcome: 'unread',
    en: 'the file is neither text nor a known format: {share} % of its characters are control codes',
    zh: '文件既不是文本也不是已知格式：控制字符占{share}%',
    meaning: 'Read as text in any supported encoding, the bytes give control codes rather than words.',
    remedy: 'Look at the file with a hex viewer; it may be damaged, compressed or encrypted.',
  },
  'input/unsupported-format': {
    severity: 'error',
    outcome: 'unread',
    en: 'this is {format}, which is not read yet: {advice}',
    zh: '文件格式为{format}，暂不支持：{advice}',
    meaning: 'The leading bytes belong to a format that has no parser.',
    remedy: 'Convert it as the message says.',
  },
  'input/bad-stage': {
    severity: 'error',
    outcome: 'unread',
    en: 'the saved document cannot be gone on from: {reason}',
    zh: '保存的中间结果无法继续处理：{reason}',
    meaning:
      'A file named `.document.json` is not JSON, does not fit the schema of a document, or its tables contradict themselves or exceed the limits.',
    remedy: 'Make it again from the source with `--stage document`.',
  },
  'input/extension-mismatch': {
    severity: 'warning',
    outcome: 'note',
    en: 'the name ends in {extension}, the content is {format}; it was read as {format}',
    zh: '文件扩展名为{extension}，内容实为{format}，按{format}读取',
    meaning: 'Name and content disagree. The content decides.',
    remedy: 'Rename the file if the name matters to you.',
  },
})
