/** A function of an object that is calculated once for each: what every form of a document asks of the whole document. */
export function memo<K extends object, V>(of: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>()
  return (key) => {
    const value = known.get(key)
    if (value !== undefined) return value
    const fresh = of(key)
    known.set(key, fresh)
    return fresh
  }
}
