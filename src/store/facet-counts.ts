import { monthsByKey } from './search-key.ts'

/** A version that matches, as far as facets know it. */
export interface Counted {
  readonly article: number
  readonly key: number
  readonly language: string | null
  readonly source: number | null
  readonly tags: Iterable<number>
}

/** Values, each with the number of articles it was counted for. */
class Tally<V> {
  readonly #numbers = new Map<V, number>()
  readonly #counts: number[] = []

  /** The number a value goes by, from 0. */
  numberOf(value: V): number {
    const known = this.#numbers.get(value)
    if (known !== undefined) return known
    this.#numbers.set(value, this.#counts.length)
    return this.#counts.push(0) - 1
  }

  count(number: number): void {
    this.#counts[number] = (this.#counts[number] ?? 0) + 1
  }

  /** Every value with its count, the highest first. */
  get all(): [V, number][] {
    return Array.from(this.#numbers, ([value, number]): [V, number] => [
      value,
      this.#counts[number] ?? 0
    ]).sort(([, a], [, b]) => b - a)
  }
}

/** Languages of which there are fewer than this, so that a month and a language make one number. */
const LANGUAGES = 2 ** 20

/**
 * Counts articles by what their versions are, each once for each value. Nearly every article has one version or several
 * alike: only of the others is more remembered than one number.
 */
export class FacetCounts {
  readonly sources = new Tally<number | null>()
  readonly months = new Tally<string>()
  readonly languages = new Tally<string | null>()
  readonly tags = new Tally<number>()
  readonly entities = new Tally<number>()
  readonly #monthOf = monthsByKey()
  readonly #articles = new Map<number, number>()
  readonly #named = new Set<number>()
  readonly #further = new Map<number, Set<string>>()

  /** How many articles were counted. */
  get articles(): number {
    return this.#articles.size
  }

  /** In how many of them entities were counted. */
  get articlesNamed(): number {
    return this.#named.size
  }

  take({ article, key, language, source, tags }: Counted): void {
    const month = this.months.numberOf(this.#monthOf(key))
    const tongue = this.languages.numberOf(mainLanguage(language))
    const kind = month * LANGUAGES + tongue
    const before = this.#articles.get(article)
    if (before === undefined) {
      this.#articles.set(article, kind)
      this.sources.count(this.sources.numberOf(source))
      this.months.count(month)
      this.languages.count(tongue)
    } else if (before !== kind) {
      this.#isNew(article, `month ${Math.floor(before / LANGUAGES)}`)
      this.#isNew(article, `language ${before % LANGUAGES}`)
      if (this.#isNew(article, `month ${month}`)) this.months.count(month)
      if (this.#isNew(article, `language ${tongue}`)) this.languages.count(tongue)
    }
    for (const tag of tags) if (this.#isNew(article, `tag ${tag}`)) this.tags.count(this.tags.numberOf(tag))
  }

  /** Count an article for the entities that one of its matching versions mentions. */
  takeEntities(article: number, entities: Iterable<number>): void {
    this.#named.add(article)
    for (const entity of entities)
      if (this.#isNew(article, `entity ${entity}`)) this.entities.count(this.entities.numberOf(entity))
  }

  #isNew(article: number, value: string): boolean {
    const values = this.#further.get(article) ?? new Set()
    this.#further.set(article, values)
    return values.size < values.add(value).size
  }
}

/** The language `language:` is asked for: `en` of `en-GB`. */
function mainLanguage(tag: string | null): string | null {
  return tag === null || tag.length === 2 ? tag : (tag.toLowerCase().split('-')[0] ?? null)
}
