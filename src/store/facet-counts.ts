/** How many articles there are for each value, each article once. */
export class ValueCounts<V> {
  readonly #counts = new Map<V, number>()
  /** What articles were counted for last; further values of theirs are rare, and kept in pairs. */
  readonly #last = new Map<number, V>()
  readonly #pairs = new Map<V, Set<number>>()

  add(value: V, article: number): void {
    const last = this.#last.get(article)
    if (last === value && this.#last.has(article)) return
    if (this.#last.has(article)) {
      if (this.#others(value).has(article)) return
      if (last !== undefined) this.#others(last).add(article)
      this.#others(value).add(article)
    }
    this.#last.set(article, value)
    this.#counts.set(value, this.of(value) + 1)
  }

  of(value: V): number {
    return this.#counts.get(value) ?? 0
  }

  all(): [V, number][] {
    return [...this.#counts]
  }

  /** The commonest first. */
  most(): [V, number][] {
    return this.all().sort(([, a], [, b]) => b - a)
  }

  #others(value: V): Set<number> {
    let articles = this.#pairs.get(value)
    if (articles === undefined) this.#pairs.set(value, (articles = new Set()))
    return articles
  }
}
