import { defineFindings } from './define.ts'

/** What can stop a file of a batch before, or instead of, its reading. They stand in the manifest, never in a disclosure. */
export const batchFindings = defineFindings({
  'batch/time-limit': {
    severity: 'error',
    outcome: 'unread',
    en: 'reading took longer than {seconds} seconds, twice',
    zh: '读取两次均超过{seconds}秒',
    meaning: 'The worker that read the file did not finish within `--max-seconds` and was ended; a second one neither.',
    remedy: 'Raise `--max-seconds`; if the file is of ordinary size, please report it.',
  },
  'batch/memory-limit': {
    severity: 'error',
    outcome: 'unread',
    en: 'reading took more than {megabytes} MB of memory, twice',
    zh: '读取两次均占用内存超过{megabytes}MB',
    meaning: 'The process that read the file grew beyond `--max-memory`, all of its memory counted, and was ended; a second one too.',
    remedy: 'Raise `--max-memory`, or split the file.',
  },
  'batch/crashed': {
    severity: 'error',
    outcome: 'unread',
    en: 'the process that read the file broke down, twice: {reason}',
    zh: '读取该文件的进程两次崩溃：{reason}',
    meaning: 'The worker ended in the middle of the file without a result, and so did a second one.',
    remedy: 'Please report it, with the file if it is public.',
  },
  'batch/archive-damaged': {
    severity: 'error',
    outcome: 'unread',
    en: 'the ZIP archive cannot be opened: {reason}',
    zh: 'ZIP压缩包无法打开：{reason}',
    meaning: 'The list of contents of the archive is damaged, or one of its entries does not unpack to what the list says.',
    remedy: 'Download it again, or unpack it with a tool that repairs archives.',
  },
  'batch/archive-empty': {
    severity: 'error',
    outcome: 'unread',
    en: 'the ZIP archive holds no file that could be a disclosure',
    zh: 'ZIP压缩包内没有可能是公开文件的内容',
    meaning: 'No entry of the archive has a name that a document has.',
    remedy: 'Look at what is in it; rename its documents if they have no extension.',
  },
  'batch/archive-limit': {
    severity: 'error',
    outcome: 'unread',
    en: 'the ZIP archive holds more than is opened: {reason}',
    zh: 'ZIP压缩包内容超过上限：{reason}',
    meaning:
      'The archive, or an entry of it, exceeds the limits on number, size or depth that keep a hostile archive from filling memory and disk.',
    remedy: 'Unpack it and give the folder.',
  },
  'batch/archive-entry': {
    severity: 'error',
    outcome: 'unread',
    en: 'this entry of the ZIP archive is not opened: {reason}',
    zh: '不打开压缩包中的此项：{reason}',
    meaning: 'The name of the entry leads out of the archive, is no name of a file or is taken, or the entry asks for a password.',
    remedy: 'Unpack it by hand and give the file.',
  },
})
