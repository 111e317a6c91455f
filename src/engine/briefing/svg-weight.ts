/** Parts that a drawing may have once everything is put where it refers to: some drawings repeat a part of theirs often. */
const MOST_PARTS = 500_000

/** References that lead to references; drawings that people make need a few. */
const DEEPEST = 200

interface Part {
  readonly parts: Part[]
  readonly refersTo: readonly string[]
  weight: number | null
}

/** What an SVG drawing comes to: an element that others refer to is drawn again for each of them, and what it refers to with it. */
export class SvgWeight {
  readonly #root: Part = { parts: [], refersTo: [], weight: null }
  readonly #open: Part[] = [this.#root]
  readonly #named = new Map<string, Part>()
  #elements = 0

  /** An element begins. `values` are those of all its attributes. */
  begin(id: string | undefined, values: readonly string[]): void {
    const part: Part = { parts: [], refersTo: values.flatMap(referencesIn), weight: null }
    this.#elements++
    this.#open.at(-1)?.parts.push(part)
    this.#open.push(part)
    if (id !== undefined) this.#named.set(id, part)
  }

  end(): void {
    this.#open.pop()
  }

  /** Whether it is more than can be drawn. Rules of its style may hold for every element. */
  isTooMuch(style: string): boolean {
    const byStyle = referencesIn(style).reduce((sum, id) => sum + this.#weightOf(this.#named.get(id), 0), 0)
    return this.#weightOf(this.#root, 0) + byStyle * this.#elements > MOST_PARTS
  }

  /** A part that refers to itself is drawn by nobody, and counts once. */
  #weightOf(part: Part | undefined, references: number): number {
    if (part === undefined) return 0
    if (references > DEEPEST) return Number.POSITIVE_INFINITY
    if (part.weight !== null) return part.weight
    part.weight = 1
    let weight = 1
    for (const inner of part.parts) weight += this.#weightOf(inner, references)
    for (const id of part.refersTo) weight += this.#weightOf(this.#named.get(id), references + 1)
    part.weight = weight
    return weight
  }
}

/** The names that `#name` or `url(#name)` refer to. */
function referencesIn(value: string): string[] {
  const whole = /^\s*#(.+?)\s*$/.exec(value)?.[1]
  const within = Array.from(
    value.matchAll(/url\s*\(\s*['"]?\s*#([^'")]+?)\s*['"]?\s*\)/gi),
    ([, id = '']) => id
  )
  return whole === undefined ? within : [whole, ...within]
}
