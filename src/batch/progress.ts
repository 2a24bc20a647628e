import type { Totals } from './totals.ts'

const BAR = 24
const REDRAW_MS = 200
const LINE_MS = 30_000

const clock = (seconds: number): string => {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.round(seconds % 60)]
  return minutes >= 60
    ? `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
    : `${minutes}:${String(rest).padStart(2, '0')}`
}

/** How far a run is: `450/1000 files, 5300 pages, 12.3 files/s, 0:45 left, 3 failed`. */
function progressText({ files, pages, status }: Totals, total: number, seconds: number): string {
  const rate = seconds > 0 ? files / seconds : 0
  const parts = [`${files}/${total} files`, `${pages} pages`, `${rate.toFixed(1)} files/s`]
  if (rate > 0 && files < total) parts.push(`${clock((total - files) / rate)} left`)
  return [...parts, `${status.failed} failed`].join(', ')
}

/** Where a run is told of while it goes on: a bar that is drawn over itself on a terminal, else a line every half minute. */
export class Progress {
  readonly #stream: NodeJS.WriteStream
  readonly #totals: Totals
  readonly #total: number
  readonly #started = performance.now()
  readonly #timer: NodeJS.Timeout
  #isOver = false

  constructor(stream: NodeJS.WriteStream, totals: Totals, total: number) {
    this.#stream = stream
    this.#totals = totals
    this.#total = total
    this.#timer = setInterval(() => this.#draw(), stream.isTTY ? REDRAW_MS : LINE_MS)
    this.#timer.unref()
  }

  #draw(): void {
    const text = progressText(this.#totals, this.#total, (performance.now() - this.#started) / 1000)
    if (!this.#stream.isTTY) {
      this.#stream.write(`${text}\n`)
      return
    }
    const filled = Math.round((BAR * this.#totals.files) / Math.max(1, this.#total))
    const line = `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}] ${text}`
    this.#stream.write(`\r\u001b[2K${line.slice(0, Math.max(20, (this.#stream.columns ?? 80) - 1))}`)
  }

  /** Makes room for a message. */
  clear(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\u001b[2K')
  }

  end(): void {
    if (this.#isOver) return
    this.#isOver = true
    clearInterval(this.#timer)
    this.clear()
  }
}
