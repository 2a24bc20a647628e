/** Numbers gathered one by one, of which there may be a million: an array that doubles. */
export class Numbers {
  #array = new Float32Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }
  /** Room for `count` more; where they go is given back. */
  reserve(count: number): { array: Float32Array; at: number } {
    if (this.#length + count > this.#array.length) {
      const grown = new Float32Array(Math.max(this.#array.length * 2, this.#length + count))
      grown.set(this.#array)
      this.#array = grown
    }
    const at = this.#length
    this.#length += count
    return { array: this.#array, at }
  }
  /** Takes back what was put last. */
  drop(count: number): void {
    this.#length -= count
  }
  take(): Float32Array {
    return this.#array.slice(0, this.#length)
  }
}
