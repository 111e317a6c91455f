import { nothingTaught, type Taught } from '../../core/entity/join/model.ts'
import type { SpelledUnit } from '../../core/entity/join/unit.ts'
import type { Rule } from '../../core/entity/rules.ts'
import { rulesInForce } from '../../store/entity-rule.ts'
import { hashesBeside } from '../../store/entity-unsettled.ts'
import type { Archive } from '../../store/open.ts'

/** What rules say of single texts, and which words they make names of everywhere; read once for many texts. */
export class TaughtRules {
  readonly #db: Archive
  readonly #byText = new Map<string, Rule[]>()
  readonly #everywhere: Taught['everywhere']
  readonly #splits: Extract<Rule, { verb: 'split' }>[] = []

  constructor(db: Archive) {
    this.#db = db
    const everywhere = new Map<string, SpelledUnit>()
    for (const rule of rulesInForce(db)) {
      if (rule.verb === 'mark' && rule.everywhere) everywhere.set(rule.words, rule.as)
      if (rule.verb === 'alias') everywhere.set(rule.name.text, rule.name)
      if (rule.verb === 'split') this.#splits.push(rule)
      for (const hash of textsOf(rule)) this.#byText.set(hash, [...(this.#byText.get(hash) ?? []), rule])
    }
    // The longest first, since words within them may be taught too.
    this.#everywhere = Array.from(everywhere, ([words, name]) => ({ words, name })).sort(
      (a, b) => b.words.length - a.words.length
    )
  }

  /** Whether names mean others in some articles, so that what stands beside a text matters to its names. */
  get tellApart(): boolean {
    return this.#splits.length > 0
  }

  of({ key, hash }: { readonly key: number; readonly hash: string }): Taught {
    const own = this.#byText.get(hash)
    const everywhere = this.#everywhere
    const splits = this.#splitsAt(key)
    if (own === undefined && splits.length === 0 && everywhere.length === 0) return nothingTaught
    const marked = new Map<number, Taught['marked'][number]>()
    const dropped = new Map<number, Taught['dropped'][number]>()
    for (const rule of own ?? []) {
      if (rule.verb === 'mark') {
        const { start, end, as } = rule
        marked.set(start, { start, end, name: as })
        dropped.delete(start)
      } else if (rule.verb === 'drop-here') {
        marked.delete(rule.start)
        dropped.set(rule.start, { start: rule.start, end: rule.end })
      }
    }
    return { marked: [...marked.values()], dropped: [...dropped.values()], everywhere, splits }
  }

  /** What names mean in the article of a text, by rules on any of its versions; the latest rule first. */
  #splitsAt(key: number): SpelledUnit[] {
    if (!this.tellApart) return []
    const beside = new Set(hashesBeside(this.#db, key))
    return this.#splits
      .flatMap(({ texts, into }) => (texts.some((hash) => beside.has(hash)) ? [into] : []))
      .toReversed()
  }
}

const known = new WeakMap<Archive, TaughtRules>()

/** The rules on single texts and words, as they were last settled: reading asks for them every few milliseconds. */
export function taughtIn(db: Archive): TaughtRules {
  const taught = known.get(db) ?? new TaughtRules(db)
  known.set(db, taught)
  return taught
}

/** Read the rules anew: one came, went or changed. */
export function taughtAnew(db: Archive): TaughtRules {
  known.delete(db)
  return taughtIn(db)
}

/** The single texts, by their hashes, that a rule is about. */
export function textsOf(rule: Rule): readonly string[] {
  return rule.verb === 'mark' || rule.verb === 'drop-here' ? [rule.text] : []
}
