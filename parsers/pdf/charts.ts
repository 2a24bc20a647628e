import type { PageSource } from './page-source.ts'
import type { Run } from './runs.ts'

/** left, top, right, bottom. */
type Region = [number, number, number, number]

/** Points between parts of one chart, and between a chart and the labels around it. */
const NEAR = 12
/** No chart is smaller (points) or takes up more of its page; one of its shapes, a wedge or a bar, is as large. */
const [LEAST_WIDTH, LEAST_HEIGHT, LEAST_SHAPE] = [60, 40, 24]
const MOST_OF_PAGE = 0.6
/** Labels are short: where longer text stands, the shapes are a frame or a background. */
const LONGEST_LABEL = 24
/** More shapes than this are a map or a pattern; the largest are enough to tell where it is. */
const MOST_SHAPES = 1000

const boxes = (flat: Float32Array): Region[] =>
  Array.from({ length: flat.length / 4 }, (_, index) => [...flat.subarray(index * 4, index * 4 + 4)] as unknown as Region)
const sizeOf = ([x0, y0, x1, y1]: Region): number => (x1 - x0) * (y1 - y0)
const meets = (a: Region, b: Region, apart: number): boolean =>
  a[0] <= b[2] + apart && b[0] <= a[2] + apart && a[1] <= b[3] + apart && b[1] <= a[3] + apart
const union = (a: Region, b: Region): Region => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
const boxOf = ({ x0, y0, x1, y1 }: Run): Region => [x0, y0, x1, y1]

/** Bars: filled rectangles of one width on one base, of several heights, without text in them. */
function barsOf(areas: readonly Region[], runs: readonly Run[]): Region[] {
  const groups = new Map<string, Region[]>()
  for (const area of areas) {
    const key = `${Math.round(area[3])} ${Math.round(area[2] - area[0])}`
    groups.set(key, [...(groups.get(key) ?? []), area])
  }
  const isBars = (group: readonly Region[]): boolean =>
    new Set(group.map((each) => Math.round(each[3] - each[1]))).size > 1 &&
    !group.some((area) => runs.some((run) => meets(boxOf(run), area, -1)))
  return [...groups.values()].filter(isBars).flat()
}

/** Boxes that stand near one another as one. */
function clustersOf(parts: readonly Region[]): Region[] {
  let clusters: Region[] = []
  for (const part of parts) {
    let whole = part
    const apart: Region[] = []
    for (const each of clusters) {
      if (meets(each, whole, NEAR)) whole = union(each, whole)
      else apart.push(each)
    }
    clusters = [...apart, whole]
  }
  return clusters
}

/** The size most of the page is set in. */
function bodySize(runs: readonly Run[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of runs) counts.set(Math.round(size * 2), (counts.get(Math.round(size * 2)) ?? 0) + text.length)
  return ([...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0) / 2
}

/** The labels of a chart: what stands in it, and what stands around it in another size than the text. */
function labelsOf(region: Region, runs: readonly Run[], body: number): Run[] {
  let whole = region
  const found = new Set<Run>()
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const run of runs) {
      const around = Math.abs(run.size - body) > 0.75 && meets(boxOf(run), whole, NEAR)
      if (found.has(run) || !(around || meets(boxOf(run), region, 0))) continue
      found.add(run)
      if (around) whole = union(whole, boxOf(run))
    }
  }
  return [...found]
}

/**
 * The labels of the charts of a page, a list for each: wedges, bars and curves near one another, with the short texts in and around them. They are
 * no sentences of the narrative.
 */
export function chartLabels({ drawing, width, height }: PageSource, runs: readonly Run[]): Run[][] {
  const largest = boxes(drawing.shapes)
    .sort((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, MOST_SHAPES)
  const parts = [...largest, ...barsOf(boxes(drawing.areas), runs)]
  const body = bodySize(runs)
  const isChart = (region: Region): boolean =>
    region[2] - region[0] >= LEAST_WIDTH &&
    region[3] - region[1] >= LEAST_HEIGHT &&
    sizeOf(region) <= MOST_OF_PAGE * width * height &&
    parts.some((part) => meets(part, region, 0) && Math.min(part[2] - part[0], part[3] - part[1]) >= LEAST_SHAPE)
  return clustersOf(parts)
    .filter(isChart)
    .map((region) => labelsOf(region, runs, body))
    .filter((labels) => labels.length > 0 && labels.every(({ text }) => text.length <= LONGEST_LABEL))
}
