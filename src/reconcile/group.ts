/** The elements by key, keys and elements in the order they come (Node 20 has no Map.groupBy). */
export function groupBy<T, K>(elements: readonly T[], key: (element: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const element of elements) {
    const group = groups.get(key(element))
    if (group === undefined) groups.set(key(element), [element])
    else group.push(element)
  }
  return groups
}
