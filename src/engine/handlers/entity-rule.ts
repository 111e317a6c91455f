import type { Handlers, Parsed } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import { nameKey } from '../../core/entity/join/key.ts'
import type { EntityLine } from '../../core/entity/model.ts'
import type { Rule, RuleName } from '../../core/entity/rules.ts'
import { ruleInWords } from '../../core/entity/rules-words.ts'
import { entityNow, findName, nameNumbered, namesOfEntity } from '../../store/entity-name.ts'
import { doubtPage } from '../../store/entity-review.ts'
import { addRule, allRules, findRule, rulePage, withdrawRule } from '../../store/entity-rule.ts'
import { markEntitySeen } from '../../store/entity-watch.ts'
import { asStep } from '../../store/history.ts'
import { hashOfText, hashesOfArticle, namesIn } from '../../store/entity-spots.ts'
import { bodyOf, headlineOf } from '../../store/version.ts'
import type { Archive } from '../../store/open.ts'
import type { Context } from '../context.ts'
import { readRules, rulesFile, takeRules } from '../entity/rule-file.ts'
import { settleEntities } from '../entity/settle.ts'
import { replaceFile } from '../files/replace-file.ts'
import { bytesAt } from '../import/walk.ts'
import { entityNumbered } from './entity-numbered.ts'
import { wordsAt } from './span.ts'

type RuleReading = Pick<Handlers<'read'>, 'entity.rules' | 'entity.exportRules' | 'entity.review'>

export function entityRuleReading({ db }: Context): RuleReading {
  return {
    'entity.rules': (page) => rulePage(db, page),
    'entity.exportRules': ({ path }) => {
      // Which entities are watched is everyone’s own.
      const rules = allRules(db).filter(({ rule }) => rule.verb !== 'watch')
      replaceFile(path, new TextEncoder().encode(rulesFile(rules)))
      return { path, rules: rules.length }
    },
    'entity.review': (page) => doubtPage(db, page)
  }
}

type RuleWriting = Pick<
  Handlers<'write'>,
  | 'entity.merge'
  | 'entity.apart'
  | 'entity.rename'
  | 'entity.changeKind'
  | 'entity.addAlias'
  | 'entity.removeAlias'
  | 'entity.split'
  | 'entity.drop'
  | 'entity.dropMention'
  | 'entity.mark'
  | 'entity.note'
  | 'entity.watch'
  | 'entity.withdraw'
  | 'entity.importRules'
>

export function entityRuleWriting({ db, now, newGuid }: Context): RuleWriting {
  /** Make rules as one step, and bring everything to what they say; `first` is done in the same step. */
  const say = (call: keyof RuleWriting, label: string, rules: readonly Rule[], first?: () => void): void =>
    asStep(db, call, label, () => {
      first?.()
      for (const rule of rules) addRule(db, { guid: newGuid(), madeAt: now(), rule })
      settleEntities(db)
    })
  /** The same of one entity, with what it is then. */
  const sayOf = (call: keyof RuleWriting, label: string, rule: Rule, of: RuleName): EntityLine => {
    say(call, label, [rule])
    return lineNow(db, of)
  }
  return {
    'entity.merge': ({ entity, into }) => {
      const [one, other] = two(db, entity, into, 'An entity cannot be merged with itself.')
      return sayOf(
        'entity.merge',
        `Merged “${one.text}” into “${other.text}”`,
        { verb: 'merge', of: one, into: other },
        other
      )
    },
    'entity.apart': ({ entity, from }) => {
      const [one, other] = two(db, entity, from, 'An entity cannot be kept apart from itself.')
      say('entity.apart', `Kept “${one.text}” apart from “${other.text}”`, [
        { verb: 'apart', of: one, from: other }
      ])
      return null
    },
    'entity.rename': ({ entity, name }) => {
      const of = unitOf(db, entity)
      return sayOf('entity.rename', `Renamed “${of.text}” to “${name}”`, { verb: 'rename', of, name }, of)
    },
    'entity.changeKind': ({ entity, kind }) => {
      const of = unitOf(db, entity)
      const rule = { verb: 'kind', of, kind } as const
      if (of.kind === kind) throw new AppError('refused', ruleInWords(rule).replace(/\.$/, ' already.'))
      return sayOf('entity.changeKind', ruleInWords(rule).replace(/\.$/, ''), rule, of)
    },
    'entity.addAlias': ({ entity, name }) => {
      const of = unitOf(db, entity)
      const alias: RuleName = { kind: of.kind, key: nameKey(name, of.kind).key, sense: '', text: name }
      if (findName(db, alias)?.entity === entityNow(db, entity))
        throw new AppError('refused', `“${name}” is a name of “${of.text}” already.`)
      return sayOf(
        'entity.addAlias',
        `Gave “${of.text}” the name “${name}”`,
        { verb: 'alias', of, name: alias },
        of
      )
    },
    'entity.removeAlias': ({ entity, name }) => {
      const row = nameNumbered(db, name)
      const of = unitOf(db, entity)
      if (row === null || row.entity !== entityNow(db, entity))
        throw new AppError('not-found', `That is no name of “${of.text}”.`)
      const others = namesOfEntity(db, row.entity).filter(({ id }) => id !== name)
      const [other] = others.toSorted((a, b) => Number(b.id === row.entity) - Number(a.id === row.entity))
      if (other === undefined) throw new AppError('refused', `“${of.text}” has no other name.`)
      const [alone, from] = [unitFrom(row), unitFrom(other)]
      const rule = { verb: 'separate', of: alone, from } as const
      return sayOf('entity.removeAlias', `Took “${alone.text}” from the names of “${of.text}”`, rule, alone)
    },
    'entity.split': ({ entity, articles, as }) => {
      const of = unitOf(db, entity)
      const texts = articles.flatMap((article) => hashesOfArticle(db, article))
      const names = namesIn(db, entityNow(db, entity) ?? entity, articles)
      if (names.length === 0) throw new AppError('refused', `“${of.text}” is not mentioned there.`)
      const intoOf = (name: RuleName): RuleName => ({
        ...name,
        sense: as,
        text: `${plain(name.text)} (${as})`
      })
      const rules = names
        .map(unitFrom)
        .map((name): Rule => ({ verb: 'split', of: name, into: intoOf(name), texts }))
      const [first, ...others] = rules.flatMap((rule) => (rule.verb === 'split' ? [rule.into] : []))
      if (first === undefined) throw new Error('There is nothing to split.')
      const merges = others.map((other): Rule => ({ verb: 'merge', of: other, into: first }))
      say('entity.split', `Told “${first.text}” from “${of.text}”`, [...rules, ...merges])
      return lineNow(db, first)
    },
    'entity.drop': ({ entity }) => {
      const of = unitOf(db, entity)
      const names = namesOfEntity(db, entityNow(db, entity) ?? entity).map(unitFrom)
      if (names.length === 0) throw new AppError('refused', `“${of.text}” is no entity already.`)
      say('entity.drop', `Took “${of.text}” for no entity`, [{ verb: 'drop', names }])
      return null
    },
    'entity.dropMention': (place) => {
      const spot = spotOf(db, place)
      say('entity.dropMention', `Took “${spot.words}” for no entity in one place`, [
        { verb: 'drop-here', ...spot }
      ])
      return null
    },
    'entity.mark': ({ entity, kind, everywhere, ...place }) => {
      const spot = spotOf(db, place)
      const as = entity === null ? nameFrom(spot.words, kind) : unitOf(db, entity)
      const rule = { verb: 'mark', ...spot, as, everywhere } as const
      return sayOf('entity.mark', `Marked “${spot.words}” as “${as.text}”`, rule, as)
    },
    'entity.note': ({ entity, note }) => {
      const of = unitOf(db, entity)
      say('entity.note', `Wrote a note on “${of.text}”`, [{ verb: 'note', of, note }])
      return null
    },
    'entity.watch': ({ entity, watched }) => {
      const of = unitOf(db, entity)
      const rule = { verb: 'watch', of, watched } as const
      say('entity.watch', `Watched “${of.text}”${watched ? '' : ' no longer'}`, [rule], () => {
        // What is there already is not news.
        if (watched) markEntitySeen(db, entityNow(db, entity) ?? entity)
      })
      return null
    },
    'entity.withdraw': ({ rule }) => {
      const found = findRule(db, rule)
      if (found === null) throw new AppError('not-found', `There is no rule ${rule} in this archive.`)
      if (found.withdrawnAt !== null) throw new AppError('refused', 'This rule was taken back already.')
      return asStep(db, 'entity.withdraw', `Took back: ${found.says.replace(/\.$/, '')}`, () => {
        withdrawRule(db, rule, now())
        settleEntities(db)
        return null
      })
    },
    'entity.importRules': async ({ path }) => {
      const rules = readRules(new TextDecoder().decode(await bytesAt(path)))
      return asStep(db, 'entity.importRules', 'Took in rules on entities', () => {
        const taken = takeRules(db, rules)
        settleEntities(db)
        return taken
      })
    }
  }
}

/** The name an entity goes by in rules, with what it is called now. Fails with `not-found`. */
function unitOf(db: Archive, entity: number): RuleName {
  const row = entityNumbered(db, entity)
  const name = nameNumbered(db, row.entity)
  if (name === null) throw new Error(`There is no name ${row.entity}.`)
  return { ...unitFrom(name), text: row.name }
}

function unitFrom({ kind, key, sense, text }: RuleName): RuleName {
  return { kind, key, sense, text }
}

function two(db: Archive, entity: number, other: number, same: string): [RuleName, RuleName] {
  const [one, two] = [unitOf(db, entity), unitOf(db, other)]
  if (entityNow(db, entity) === entityNow(db, other)) throw new AppError('refused', same)
  return [one, two]
}

function nameFrom(words: string, kind: RuleName['kind']): RuleName {
  const text = words.replaceAll(/\s+/g, ' ')
  const { key } = nameKey(text, kind)
  if (key === '') throw new AppError('refused', 'These words hold no name.')
  return { kind, key, sense: '', text }
}

type Spot = Omit<Extract<Rule, { verb: 'drop-here' }>, 'verb'>

function spotOf(db: Archive, { versionId, inHeadline, start, end }: Parsed<'entity.dropMention'>): Spot {
  const within = inHeadline ? headlineOf(db, versionId) : bodyOf(db, versionId)
  if (within === null && inHeadline) throw new AppError('refused', 'This version has no headline.')
  const words = wordsAt(within, start, end)
  if (words.length > 300) throw new AppError('refused', 'These are too many words for a name.')
  return { text: hashOfText(db, versionId), inHeadline, start, end, words }
}

function plain(text: string): string {
  return text.replace(/ \([^()]*\)$/, '')
}

function lineNow(db: Archive, unit: RuleName): EntityLine {
  const found = findName(db, unit)
  if (found === null) throw new Error(`There is no name “${unit.text}”.`)
  const { note: _note, watched: _watched, ...line } = entityNumbered(db, found.entity)
  return line
}
