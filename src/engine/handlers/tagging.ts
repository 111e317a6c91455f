import type { Handlers, Parsed, Result } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import type { Hit, TagRule } from '../../core/passage/tagging-calls.ts'
import { asStep } from '../../store/history.ts'
import { hitAt } from '../../store/hit-context.ts'
import type { Archive } from '../../store/open.ts'
import {
  addRule,
  decideSuggestion,
  removeRule,
  rulesOf,
  suggestionPage,
  waitingAmong
} from '../../store/suggestion.ts'
import { tagAt } from '../../store/tag.ts'
import { tagSpan } from '../../store/tag-span.ts'
import { hitsIn } from '../../store/tagging-hits.ts'
import { bodyOf } from '../../store/version.ts'
import type { Context } from '../context.ts'
import { settleVersions } from '../revision/settle-versions.ts'
import { findable, runRules, tagHits } from '../tagging.ts'
import { countOf } from './passage-words.ts'
import { wordsAt } from './span.ts'

type TaggingReading = Pick<Handlers<'read'>, 'tagging.preview' | 'rule.list' | 'suggestion.list'>

export function taggingReading(context: Context): TaggingReading {
  const { db } = context
  return {
    'tagging.preview': (args) => preview(context, args),
    'rule.list': () => rulesOf(db),
    'suggestion.list': ({ rule, after, limit }) => suggestionPage(db, { rule: rule ?? null, after, limit })
  }
}

type TaggingWriting = Pick<
  Handlers<'write'>,
  'tagging.apply' | 'rule.add' | 'rule.remove' | 'rule.run' | 'suggestion.accept' | 'suggestion.reject'
>

export function taggingWriting(context: Context): TaggingWriting {
  const { db, jobs, now, newGuid } = context
  return {
    'tagging.apply': (args) => jobs.run(args.job, (control) => tagHits(context, args, control)),
    'rule.add': ({ tag, query, unit }) => {
      findable(query, now())
      return asStep(db, 'rule.add', `Made a rule that suggests ${tag} for “${query}”`, () =>
        ruleNumbered(db, addRule(db, { tag: tagAt(db, tag, newGuid), query, unit, madeAt: now() }))
      )
    },
    'rule.remove': ({ rule: id }) => {
      const { query, path } = ruleNumbered(db, id)
      return asStep(db, 'rule.remove', `Removed the rule that suggests ${path} for “${query}”`, () => {
        removeRule(db, id)
        return null
      })
    },
    'rule.run': ({ job, rule }) =>
      jobs.run(job, (control) =>
        runRules(
          context,
          { job, rules: rule === undefined ? rulesOf(db) : [ruleNumbered(db, rule)] },
          control
        )
      ),
    'suggestion.accept': (chosen) => accept(context, chosen),
    'suggestion.reject': (chosen) =>
      asStep(
        db,
        'suggestion.reject',
        ({ suggestions }) => `Rejected ${suggestions === 1 ? '1 suggestion' : `${suggestions} suggestions`}`,
        () => {
          const waiting = waitingAmong(db, chosen)
          for (const { id } of waiting) decideSuggestion(db, id, 'rejected')
          return { suggestions: waiting.length }
        }
      )
  }
}

function preview(
  { db, now }: Context,
  { query, unit, after, limit }: Parsed<'tagging.preview'>
): Result<'tagging.preview'> {
  const hits: Hit[] = []
  const below = after === null ? null : Number(after)
  let last: number | null = null
  for (const found of hitsIn(db, { tree: findable(query, now()), unit, below })) {
    if (found === null || found.spans.length === 0) continue
    if (hits.length >= limit) return { hits, next: String(last) }
    last = found.key
    const { versionId } = found
    hits.push(...found.spans.map((span) => hitAt(db, { versionId, ...span })))
  }
  return { hits, next: null }
}

function accept(
  { db, now, newGuid }: Context,
  chosen: Parsed<'suggestion.accept'>
): Result<'suggestion.accept'> {
  return asStep(
    db,
    'suggestion.accept',
    ({ passages }) => `Accepted suggestions, ${countOf(passages)}`,
    () => {
      const waiting = waitingAmong(db, chosen)
      const madeAt = now()
      for (const { id, tag, versionId, start, end } of waiting) {
        const body = bodyOf(db, versionId)
        wordsAt(body, start, end)
        tagSpan(db, { versionId, start, end }, [tag], { body: body ?? '', madeAt, newGuid })
        decideSuggestion(db, id, 'accepted')
      }
      settleVersions(
        db,
        waiting.map(({ versionId }) => versionId)
      )
      return { passages: waiting.length }
    }
  )
}

function ruleNumbered(db: Archive, id: number): TagRule {
  const rule = rulesOf(db).find((each) => each.rule === id)
  if (rule === undefined) throw new AppError('not-found', `There is no rule ${id} in this archive.`)
  return rule
}
