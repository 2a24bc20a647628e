import type { Done } from './run.ts'
import { failureLines, paint, say } from './terminal.ts'

/** How the events of a run are told on standard error. */
export type LogFormat = 'text' | 'json'

/** What stopped a file, for people; nothing for one that was read. */
export function failureText({ line, findings, thrown }: Done): string[] {
  if (line.status !== 'failed') return []
  return thrown === undefined ? failureLines(line.path, findings) : [`${line.path}: ${paint.red('error')}: ${thrown.reason}`]
}

/** One event as a line of JSON. */
export const logEvent = (event: string, values: object): void => say(JSON.stringify({ event, ...values }))
