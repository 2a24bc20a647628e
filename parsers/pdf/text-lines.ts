import { least, most } from './extent.ts'
import type { DrawnText, Run } from './runs.ts'

/** Runs that stand on one line of the page, from left to right. */
export type TextLine = DrawnText

const centre = (run: Run): number => (run.y0 + run.y1) / 2
const isLatin = (char: string | undefined): boolean => char !== undefined && /[A-Za-z0-9.,%]/.test(char)
/** Gaps in parts of the font size: one that parts Latin words, and one that is a blank wherever it stands. */
const WORD_GAP = 0.2
const WIDE_GAP = 1

/** The blanks between two runs: those typed, or as many as the gap is wide. */
function between(before: Run, after: Run): string {
  const gap = after.x0 - before.x1
  const em = Math.max(1, Math.min(before.size, after.size))
  if (gap > WIDE_GAP * em) return ' '.repeat(Math.max(2, Math.min(40, Math.round((gap / em) * 2))))
  if (after.blanks > 0) return ' '.repeat(after.blanks > 1 ? 2 : 1)
  return gap > WORD_GAP * em && isLatin(before.text.at(-1)) && isLatin(after.text[0]) ? ' ' : ''
}

/** Sorts runs into lines, top to bottom, each from left to right: runs whose middles are less than half a line apart stand on one. */
export function rowsOfRuns(runs: readonly Run[]): Run[][] {
  const sorted = [...runs].sort((a, b) => centre(a) - centre(b))
  const lines: Run[][] = []
  for (const run of sorted) {
    const line = lines.at(-1)
    const anchor = line?.[0]
    if (line !== undefined && anchor !== undefined && centre(run) - centre(anchor) < 0.5 * Math.min(run.size, anchor.size)) line.push(run)
    else lines.push([run])
  }
  for (const line of lines) line.sort((a, b) => a.x0 - b.x0)
  return lines
}

/** A box turned back by quarter turns, so that text turned by as many reads from left to right. */
function turnedBack<T extends DrawnText>(text: T, turns: number): T {
  const { x0, y0, x1, y1 } = text
  if (turns === 1) return { ...text, x0: y0, y0: -x1, x1: y1, y1: -x0 }
  if (turns === 2) return { ...text, x0: -x1, y0: -y1, x1: -x0, y1: -y0 }
  return turns === 3 ? { ...text, x0: -y1, y0: x0, x1: -y0, y1: x1 } : text
}

function lineOf(line: readonly Run[]): TextLine {
  let text = ''
  line.forEach((run, index) => {
    const before = line[index - 1]
    text += before === undefined ? run.text : between(before, run) + run.text
  })
  const longest = line.reduce((most, run) => (run.text.length > most.text.length ? run : most))
  return {
    text,
    x0: least(line.map((run) => run.x0)),
    y0: least(line.map((run) => run.y0)),
    x1: most(line.map((run) => run.x1)),
    y1: most(line.map((run) => run.y1)),
    size: longest.size,
    bold: longest.bold,
  }
}

/** Runs as lines of text: the upright ones, then those of each direction, in the order they are read. */
export const linesOf = (runs: readonly Run[]): TextLine[] =>
  [0, 1, 2, 3].flatMap((turns) => {
    const own = runs.filter((run) => run.turns === turns)
    const back = (4 - turns) % 4
    return rowsOfRuns(turns === 0 ? own : own.map((run) => turnedBack(run, turns))).map((line) => turnedBack(lineOf(line), back))
  })
