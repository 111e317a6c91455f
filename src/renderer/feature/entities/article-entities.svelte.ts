import type { EntityKind } from '../../../core/entity/kinds.ts'
import type { ArticleEntity, MentionSpan } from '../../../core/entity/model.ts'
import { messageOf, type Call } from '../../call.ts'
import { locale } from '../../spoken.ts'

/** A mention in the body or in the headline. */
export interface Mention extends MentionSpan {
  readonly inHeadline: boolean
}

/** The entities of the text on the screen, and the one whose mentions are being gone through. */
export class ArticleEntities {
  all = $state.raw<readonly ArticleEntity[]>([])
  /** False while the names of this text still wait to be read. */
  read = $state(true)
  failed = $state<string | null>(null)
  /** The entity whose mentions are lit. */
  chosen = $state<number | null>(null)
  /** Which of its mentions was gone to last, counted from 0; null before one was. */
  at = $state<number | null>(null)
  readonly now: ArticleEntity | null = $derived(this.all.find(({ entity }) => entity === this.chosen) ?? null)
  /** Its mentions, those in the headline first. */
  readonly mentions: readonly Mention[] = $derived([
    ...(this.now?.headline ?? []).map((one) => ({ ...one, inHeadline: true })),
    ...(this.now?.mentions ?? []).map((one) => ({ ...one, inHeadline: false }))
  ])
  /** The one that was gone to last. */
  readonly mention: Mention | null = $derived(this.at === null ? null : (this.mentions[this.at] ?? null))
  /** What they are called, each name once: two may share one. */
  readonly names: readonly string[] = $derived(
    this.all.map(({ name }) => name).filter((name, at, names) => names.indexOf(name) === at)
  )
  readonly #ask: Call
  #latest = 0

  constructor(ask: Call) {
    this.#ask = ask
  }

  /** Read the entities of a version. A slow early answer never covers a late one. */
  async show(article: number, version: number): Promise<void> {
    const ticket = ++this.#latest
    try {
      const { entities, read } = await this.#ask('entity.ofArticle', { article, version })
      if (ticket !== this.#latest) return
      this.all = entities
      this.read = read
      this.failed = null
      if (!entities.some(({ entity }) => entity === this.chosen)) this.choose(null)
    } catch (error) {
      if (ticket === this.#latest) {
        this.all = []
        this.failed = messageOf(error)
      }
    }
  }

  choose(entity: number | null): void {
    this.chosen = entity
    this.at = null
  }

  /** Go on to the next mention of an entity, or back; round past either end. */
  step(entity: number, forward = true): Mention | null {
    if (this.chosen !== entity) this.choose(entity)
    const { mentions } = this
    if (mentions.length === 0) return null
    this.at =
      this.at === null
        ? forward
          ? 0
          : mentions.length - 1
        : (this.at + (forward ? 1 : -1) + mentions.length) % mentions.length
    return mentions[this.at] ?? null
  }

  /** Those of one kind, the most mentioned first. */
  ofKind(kind: EntityKind): readonly ArticleEntity[] {
    return this.all
      .filter((one) => one.kind === kind)
      .toSorted((a, b) => mentionsOf(b) - mentionsOf(a) || a.name.localeCompare(b.name, locale()))
  }
}

/** How many mentions it has, headlines included. */
export function mentionsOf({ mentions, headline }: ArticleEntity): number {
  return mentions.length + headline.length
}
