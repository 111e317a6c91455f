import type { Rule } from '../../core/entity/rules.ts'
import { nameFor } from '../../store/entity-name.ts'
import { markNamesSettled, settleSenses, unsettledNames } from '../../store/entity-sense.ts'
import { settleStandings } from '../../store/entity-standing.ts'
import { markRulesSettled, textsBeside, textsHolding, unsettledRules } from '../../store/entity-unsettled.ts'
import { foundIn, putNames, textToRead } from '../../store/mention.ts'
import type { Archive } from '../../store/open.ts'
import { namesInText } from './names-in-text.ts'
import { taughtAnew, textsOf, type TaughtRules } from './taught.ts'

/**
 * Bring names and entities to what the texts and the rules say now: after texts were read or went, after a rule came, was
 * taken back, undone or done again. Runs inside a transaction; what it writes is derived and no part of any step.
 */
export function settleEntities(db: Archive): void {
  const rules = unsettledRules(db)
  const taught = rules.length === 0 ? null : taughtAnew(db)
  if (taught !== null) for (const key of textsTouched(db, rules)) rejoin(db, key, taught)
  const names = unsettledNames(db)
  for (const { id } of names) settleSenses(db, id)
  // Only rules and short forms make a name another's; what tells namesakes apart does not.
  if (rules.length > 0 || names.some(({ kind }) => kind !== 'person')) settleStandings(db)
  markNamesSettled(db)
  markRulesSettled(db)
}

/** Join the names of a text that was read anew, as the rules are now. */
function rejoin(db: Archive, key: number, taught: TaughtRules): void {
  const text = textToRead(db, key)
  const found = text === null ? null : foundIn(db, text)
  if (text === null || found === null) return
  putNames(db, key, namesInText(text, found, taught.of(text)))
}

/** The texts whose mentions rules may change: all versions of the articles of those named, and those that hold words which are names everywhere. */
function textsTouched(db: Archive, rules: readonly Rule[]): ReadonlySet<number> {
  const keys = new Set(textsBeside(db, rules.flatMap(textsOf)))
  for (const rule of rules) {
    if (rule.verb === 'mark') nameFor(db, rule.as)
    const words =
      rule.verb === 'mark' && rule.everywhere ? [rule.words] : rule.verb === 'alias' ? [rule.name.text] : []
    for (const each of words) for (const key of textsHolding(db, each)) keys.add(key)
  }
  return keys
}
