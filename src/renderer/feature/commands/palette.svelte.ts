import type { ArticleLine } from '../../../core/article/model.ts'
import type { BriefingLine } from '../../../core/briefing/model.ts'
import type { EntityLine } from '../../../core/entity/model.ts'
import type { Tag } from '../../../core/passage/model.ts'
import type { SearchHit } from '../../../core/search/calls.ts'
import type { SavedSearch } from '../../../core/search/saved-calls.ts'
import type { Command } from '../../commands.ts'
import type { Later } from '../../part/later.ts'
import type { Workbench } from '../../workbench.svelte.ts'

/** Something the palette reaches. */
export type Found =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'saved'; readonly search: SavedSearch }
  | { readonly kind: 'tag'; readonly tag: Tag }
  | { readonly kind: 'briefing'; readonly briefing: BriefingLine }
  | { readonly kind: 'entity'; readonly entity: EntityLine }
  | {
      readonly kind: 'article'
      readonly article: Pick<ArticleLine & SearchHit, 'article' | 'headline' | 'source' | 'publishedOn'>
    }

interface Known {
  readonly commands: () => readonly Command[]
  readonly saved: () => readonly SavedSearch[]
  readonly tags: () => readonly Tag[]
  readonly briefings: () => readonly BriefingLine[]
}

const PAUSE = 120
const ENTITIES = 6
const ARTICLES = 8

/** Everything one can reach by typing a few letters of it. */
export class Palette {
  typed = $state('')
  found = $derived.by<readonly Found[]>(() => [...this.#known(), ...this.#asked])
  /** The entities and articles that the archive was asked for. */
  #asked = $state.raw<readonly Found[]>([])
  readonly #workbench: Workbench
  readonly #all: Known
  readonly #later: Later
  #ticket = 0
  #stop: () => void = () => undefined

  constructor(workbench: Workbench, all: Known, later: Later) {
    this.#workbench = workbench
    this.#all = all
    this.#later = later
  }

  /** What is typed now; entities and articles are asked for once the typing pauses. */
  type(text: string): void {
    this.typed = text
    this.#stop()
    const query = text.trim()
    const ticket = ++this.#ticket
    if (query === '') this.#asked = []
    else this.#stop = this.#later(() => void this.#search(query, ticket), PAUSE)
  }

  async #search(query: string, ticket: number): Promise<void> {
    try {
      const [entities, { hits }] = await Promise.all([
        this.#workbench.call('entity.find', { name: query.slice(0, 500), begins: true, limit: ENTITIES }),
        this.#workbench.call('search.run', { query, limit: ARTICLES, box: 'palette' })
      ])
      if (ticket !== this.#ticket) return
      this.#asked = [
        ...entities.map((entity) => ({ kind: 'entity', entity }) as const),
        ...hits.map((article) => ({ kind: 'article', article }) as const)
      ]
    } catch (error) {
      if (ticket === this.#ticket) this.#workbench.fail(error)
    }
  }

  #known(): Found[] {
    const typed = this.typed.trim()
    return [
      ...rankedCommands(this.#all.commands(), typed).map(
        (command) => ({ kind: 'command', command }) as const
      ),
      ...ranked(this.#all.saved(), typed, ({ name, folder }) => `${name} ${folder}`).map(
        (search) => ({ kind: 'saved', search }) as const
      ),
      ...ranked(this.#all.tags(), typed, ({ path }) => path).map((tag) => ({ kind: 'tag', tag }) as const),
      ...ranked(this.#all.briefings(), typed, ({ title }) => title).map(
        (briefing) => ({ kind: 'briefing', briefing }) as const
      )
    ]
  }
}

/** What can be done now and is called what is typed. */
export function rankedCommands(all: readonly Command[], typed: string): Command[] {
  const now = all.filter(({ available }) => available?.() !== false)
  return ranked(now, typed, ({ title, group }) => `${title} ${group}`)
}

/** Those whose name holds every word typed, the ones that begin with it first, otherwise in their own order. */
export function ranked<T>(all: readonly T[], typed: string, nameOf: (each: T) => string): T[] {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  const matching = all.filter((each) => words.every((word) => folded(nameOf(each)).includes(word)))
  const first = (each: T) => folded(nameOf(each)).startsWith(words[0] ?? '')
  return [...matching.filter(first), ...matching.filter((each) => !first(each))]
}

/** Without case and accents. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
