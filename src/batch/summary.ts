import type { Passed } from './inputs/input.ts'
import type { Totals } from './totals.ts'

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** What a run came to, as lines. */
export function summaryLines(totals: Totals, passed: Readonly<Passed>, duplicates: number, out: string): string[] {
  const { ok, flagged, failed } = totals.status
  const beside = [
    ...(totals.unchanged > 0 ? [`${totals.unchanged} unchanged`] : []),
    ...(duplicates > 0 ? [plural(duplicates, 'duplicate')] : []),
    ...(passed.leftAlone > 0 ? [`${plural(passed.leftAlone, 'file')} of other kinds left alone`] : []),
    ...(passed.links > 0 ? [`${plural(passed.links, 'symbolic link')} not followed`] : []),
    ...(passed.special > 0 ? [`${plural(passed.special, 'special file')} left alone`] : []),
  ]
  const first = `${plural(totals.files, 'file')}: ${ok} ok, ${flagged} flagged, ${failed} failed; results in ${out}`
  const lines = [beside.length === 0 ? first : `${first} (${beside.join(', ')})`]
  if (failed > 0) lines.push(`failed: ${totals.reasons.map(([code, count]) => `${code} ${count}`).join(', ')}`)
  if (totals.files > 1 && totals.worst.length > 0) {
    lines.push('most findings:')
    for (const { path, findings } of totals.worst)
      lines.push(`  ${path}: ${plural(findings.error, 'error')}, ${plural(findings.warning, 'warning')}`)
  }
  return lines
}
