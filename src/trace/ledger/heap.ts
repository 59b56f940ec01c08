/** A queue that gives the item of largest rank first; of equal ones the one that was put in first. */
export class Heap<Item> {
  readonly #items: { readonly item: Item; readonly rank: number; readonly turn: number }[] = []
  #turns = 0

  get size(): number {
    return this.#items.length
  }

  #before(a: number, b: number): boolean {
    const [left, right] = [this.#items[a]!, this.#items[b]!]
    return left.rank > right.rank || (left.rank === right.rank && left.turn < right.turn)
  }

  #swap(a: number, b: number): void {
    const kept = this.#items[a]!
    this.#items[a] = this.#items[b]!
    this.#items[b] = kept
  }

  push(item: Item, rank: number): void {
    this.#items.push({ item, rank, turn: this.#turns++ })
    let at = this.#items.length - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!this.#before(at, above)) return
      this.#swap(at, above)
      at = above
    }
  }

  pop(): Item | undefined {
    if (this.#items.length === 0) return undefined
    this.#swap(0, this.#items.length - 1)
    const { item } = this.#items.pop()!
    let at = 0
    for (;;) {
      let best = at
      for (const below of [2 * at + 1, 2 * at + 2])
        if (below < this.#items.length && this.#before(below, best)) best = below
      if (best === at) return item
      this.#swap(at, best)
      at = best
    }
  }
}
