import { nothingTaught, type Taught } from '../../core/entity/join/model.ts'
import type { SpelledUnit } from '../../core/entity/join/unit.ts'
import type { Rule } from '../../core/entity/rules.ts'
import { headlineSpan } from '../../core/entity/headline.ts'
import { sameHeadlineSpot, sameSpot } from '../../core/entity/same-spot.ts'
import { rulesInForce } from '../../store/entity-rule.ts'
import { bodyBeside, hashesBeside } from '../../store/entity-unsettled.ts'
import type { TextToRead } from '../../store/mention.ts'
import type { Archive } from '../../store/open.ts'

type SpotRule = Extract<Rule, { verb: 'mark' | 'drop-here' }>
type SplitRule = Extract<Rule, { verb: 'split' }>
type Span = Pick<SpotRule, 'start' | 'end'>

/** What was said of one place: it is this name, or none. */
interface Spot extends Span {
  readonly name: SpelledUnit | null
}

/**
 * What rules say of single texts, and which words they make names of everywhere; read once for many texts. What is said of a
 * version holds for the others of its article too: of a place in it, where its words are certain to stand in them.
 */
export class TaughtRules {
  readonly #db: Archive
  readonly #everywhere: Taught['everywhere']
  readonly #byText = new Map<string, (SpotRule | SplitRule)[]>()
  /** Of each rule on texts, its place among all. */
  readonly #order = new Map<SpotRule | SplitRule, number>()

  constructor(db: Archive) {
    this.#db = db
    const everywhere = new Map<string, SpelledUnit>()
    for (const rule of rulesInForce(db)) {
      if (rule.verb === 'mark' && rule.everywhere) everywhere.set(rule.words, rule.as)
      if (rule.verb === 'alias') everywhere.set(rule.name.text, rule.name)
      if (rule.verb !== 'mark' && rule.verb !== 'drop-here' && rule.verb !== 'split') continue
      this.#order.set(rule, this.#order.size)
      for (const hash of textsOf(rule)) this.#byText.set(hash, [...(this.#byText.get(hash) ?? []), rule])
    }
    // The longest first, since words within them may be taught too.
    this.#everywhere = Array.from(everywhere, ([words, name]) => ({ words, name })).sort(
      (a, b) => b.words.length - a.words.length
    )
  }

  /** Whether anything is said of single texts, so that the versions beside a text matter to its names. */
  get speakOfTexts(): boolean {
    return this.#order.size > 0
  }

  of(text: TextToRead): Taught {
    const everywhere = this.#everywhere
    const rules = this.speakOfTexts ? this.#rulesAt(text.key) : []
    if (rules.length === 0) return everywhere.length === 0 ? nothingTaught : { ...nothingTaught, everywhere }
    let spots: Spot[] = []
    const splits: SpelledUnit[] = []
    for (const rule of rules) {
      if (rule.verb === 'split') {
        splits.unshift(rule.into)
        continue
      }
      const spot = this.#spotIn(text, rule)
      if (spot === null) continue
      const { start, end } = spot
      // What was said later of the same words holds.
      spots = spots.filter((one) => one.end <= start || end <= one.start)
      spots.push({ start, end, name: rule.verb === 'mark' ? rule.as : null })
    }
    return {
      marked: spots.flatMap(({ name, ...span }) => (name === null ? [] : [{ ...span, name }])),
      dropped: spots.filter(({ name }) => name === null),
      everywhere,
      splits
    }
  }

  /** The rules on any version of the article of a text, in their order. */
  #rulesAt(key: number): (SpotRule | SplitRule)[] {
    const rules = new Set(hashesBeside(this.#db, key).flatMap((hash) => this.#byText.get(hash) ?? []))
    const order = (rule: SpotRule | SplitRule) => this.#order.get(rule) ?? 0
    return Array.from(rules).sort((one, other) => order(one) - order(other))
  }

  /** Where a rule's place is in a text; null where that is not certain. */
  #spotIn({ key, hash, headline, body }: TextToRead, rule: SpotRule): Span | null {
    if (rule.inHeadline) {
      const spot = headline === null ? null : sameHeadlineSpot(rule.words, rule, headline)
      return spot === null ? null : headlineSpan(spot)
    }
    if (rule.text === hash) return rule
    const from = bodyBeside(this.#db, key, rule.text)
    return from === null ? null : sameSpot(from, rule, body)
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
