/** Numbers by 32-bit key, in arrays of their own: quick to fill and to ask, and small. */
export class Table {
  readonly #keys: Int32Array
  readonly #values: Int32Array
  readonly #used: Uint8Array
  readonly #mask: number

  /** Room for `size` entries. */
  constructor(size: number) {
    let capacity = 16
    while (capacity < size * 1.6) capacity *= 2
    this.#keys = new Int32Array(capacity)
    this.#values = new Int32Array(capacity)
    this.#used = new Uint8Array(capacity)
    this.#mask = capacity - 1
  }

  set(key: number, value: number): void {
    const slot = this.#slotOf(key | 0)
    this.#keys[slot] = key
    this.#values[slot] = value
    this.#used[slot] = 1
  }

  /** The value under a key, or `missing`. */
  get(key: number, missing: number): number {
    const slot = this.#slotOf(key | 0)
    return this.#used[slot] === 1 ? (this.#values[slot] ?? missing) : missing
  }

  #slotOf(key: number): number {
    let slot = key & this.#mask
    while (this.#used[slot] === 1 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask
    return slot
  }
}
