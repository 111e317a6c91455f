import { vocabulary } from '../core/search/slow-matcher.ts'
import { articleText } from './archive.ts'
import type { Random } from './random.ts'

/** Stories of random words by two sources, told in versions. */
export class RandomStories {
  readonly #random: Random
  readonly #paragraphs = new Map<number, string[]>()

  constructor(random: Random) {
    this.#random = random
  }

  /** The next version of a story, as a file: some of its paragraphs are new. */
  next(story: number): { name: string; bytes: Uint8Array<ArrayBuffer> } {
    const random = this.#random
    const before = this.#paragraphs.get(story)
    const paragraphs =
      before === undefined
        ? Array.from({ length: random.int(2, 4) }, () => this.#paragraph())
        : [...before.map((one) => (random.chance(0.3) ? this.#paragraph() : one)), this.#paragraph()]
    this.#paragraphs.set(story, paragraphs)
    const month = ['January', 'February', 'March', 'April'][story % 4] ?? 'January'
    const text = articleText({
      headline: `Story ${story}x ${vocabulary[story % vocabulary.length] ?? ''}`,
      date: `${month} ${String(1 + random.int(0, 27)).padStart(2, '0')}, 2026`,
      place: story % 2 === 0 ? 'ARDEN' : 'TARN',
      agency: story % 4 === 0 ? 'NPA' : 'FW',
      paragraphs
    })
    const source = ['Fjord Wire', 'Northern Post', 'Valley Chronicle'][story % 3] ?? ''
    return {
      name: `story-${story}x.txt`,
      bytes: new TextEncoder().encode(`Source: ${source}\n${text}`)
    }
  }

  #paragraph(): string {
    const words = Array.from({ length: this.#random.int(4, 14) }, () => this.#random.pick(vocabulary))
    return `The ${words.join(' ')} stood.`
  }
}
