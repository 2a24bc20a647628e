/** Numbers the blocks, rows or cells of one container, as a place's path has them: `body/tbl[2]/tr[5]/tc[1]`. Wrappers that print nothing do not count. */
export function numberer(container: string): (name: string) => string {
  const counts = new Map<string, number>()
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return `${container}/${name}[${count}]`
  }
}
export type Step = ReturnType<typeof numberer>
