/** Hands on what comes in any order in the order of its numbers, from 0: what comes early waits. */
export class InOrder<T> {
  readonly #early = new Map<number, T>()
  readonly #give: (item: T) => void
  #next = 0

  constructor(give: (item: T) => void) {
    this.#give = give
  }

  put(index: number, item: T): void {
    this.#early.set(index, item)
    for (let next = this.#early.get(this.#next); next !== undefined; next = this.#early.get(this.#next)) {
      this.#early.delete(this.#next++)
      this.#give(next)
    }
  }

  /** Hands on what still waits, for numbers that never came. */
  end(): void {
    for (const index of [...this.#early.keys()].sort((a, b) => a - b)) this.#give(this.#early.get(index) as T)
    this.#early.clear()
  }
}
