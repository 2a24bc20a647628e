/** One place of the document that names a fact. `weight` makes a cover title count more than one table among many. */
export interface Vote<T> {
  readonly value: T
  readonly from: string
  readonly text: string
  readonly weight: number
}

export interface Decision<T> {
  readonly value: T
  readonly by: Vote<T>
  /** The strongest vote for something else. */
  readonly against: Vote<T> | null
}

/** The value most weight stands behind; of equals the one named first. */
export function decide<T>(votes: readonly Vote<T>[], key: (value: T) => string = String): Decision<T> | null {
  const sums = new Map<string, number>()
  for (const vote of votes) sums.set(key(vote.value), (sums.get(key(vote.value)) ?? 0) + vote.weight)
  const [winner] = [...sums].sort((a, b) => b[1] - a[1])[0] ?? []
  const by = votes.filter((vote) => key(vote.value) === winner).sort((a, b) => b.weight - a.weight)[0]
  if (by === undefined) return null
  const against = votes.filter((vote) => key(vote.value) !== winner).sort((a, b) => b.weight - a.weight)[0] ?? null
  return { value: by.value, by, against }
}
