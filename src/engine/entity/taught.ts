import { nothingTaught, type Taught } from '../../core/entity/join/model.ts'
import type { SpelledUnit } from '../../core/entity/join/unit.ts'
import type { Rule } from '../../core/entity/rules.ts'
import { rulesInForce } from '../../store/entity-rule.ts'
import type { Archive } from '../../store/open.ts'

/** What rules say of single texts, and which words they make names of everywhere; read once for many texts. */
export class TaughtRules {
  readonly #byText = new Map<string, Rule[]>()
  readonly #everywhere: Taught['everywhere']

  constructor(db: Archive) {
    const everywhere = new Map<string, SpelledUnit>()
    for (const rule of rulesInForce(db)) {
      if (rule.verb === 'mark' && rule.everywhere) everywhere.set(rule.words, rule.as)
      if (rule.verb === 'alias') everywhere.set(rule.name.text, rule.name)
      for (const hash of textsOf(rule)) this.#byText.set(hash, [...(this.#byText.get(hash) ?? []), rule])
    }
    // The longest first, since words within them may be taught too.
    this.#everywhere = Array.from(everywhere, ([words, name]) => ({ words, name })).sort(
      (a, b) => b.words.length - a.words.length
    )
  }

  of(hash: string): Taught {
    const own = this.#byText.get(hash)
    const everywhere = this.#everywhere
    if (own === undefined) return everywhere.length === 0 ? nothingTaught : { ...nothingTaught, everywhere }
    const marked = new Map<number, Taught['marked'][number]>()
    const dropped = new Map<number, Taught['dropped'][number]>()
    const splits: SpelledUnit[] = []
    for (const rule of own) {
      if (rule.verb === 'mark') {
        const { start, end, as } = rule
        marked.set(start, { start, end, name: as })
        dropped.delete(start)
      } else if (rule.verb === 'drop-here') {
        marked.delete(rule.start)
        dropped.set(rule.start, { start: rule.start, end: rule.end })
      } else if (rule.verb === 'split') splits.unshift(rule.into)
    }
    return { marked: [...marked.values()], dropped: [...dropped.values()], everywhere, splits }
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

/** The texts, by their hashes, that a rule is about. */
export function textsOf(rule: Rule): readonly string[] {
  if (rule.verb === 'mark' || rule.verb === 'drop-here') return [rule.text]
  return rule.verb === 'split' ? rule.texts : []
}
