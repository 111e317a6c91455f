import { AppError } from '../../core/error.ts'
import { findQuote, type QuoteSpan } from '../../core/passage/find-quote.ts'
import type { Passage, PassageLine } from '../../core/passage/model.ts'
import type { InProcessEngine } from '../../engine/in-process.ts'
import { numberFrom, optional, required, several, type Command } from '../command.ts'

export const tagCommand: Command = {
  name: 'tag',
  usage: 'ARTICLE --quote "exact words" --tag a/b [--tag …] [--note …] [--version N] [--occurrence N]',
  summary: 'Mark words of an article as a passage and tag it.',
  options: {
    quote: { type: 'string' },
    tag: { type: 'string', multiple: true },
    note: { type: 'string' },
    version: { type: 'string' },
    occurrence: { type: 'string' }
  },
  lanes: ['read', 'write'],
  async run(engine, given) {
    const quote = required(given, 'quote')
    const version = optional(given, 'version')
    const view = await engine.call('article.show', {
      article: numberFrom(given.words[0], 'The article'),
      ...(version === undefined ? {} : { version: numberFrom(version, '--version') })
    })
    const { start, end } = oneOf(findQuote(view.body, quote), optional(given, 'occurrence'), view.article)
    const passage = await engine.call('passage.add', {
      versionId: view.versionId,
      start,
      end,
      tags: several(given, 'tag'),
      note: optional(given, 'note') ?? ''
    })
    return { json: toJson(passage), text: toText(passage) }
  }
}

export const passagesCommand: Command = {
  name: 'passages',
  usage: '[--tag a/b]',
  summary: 'List passages, all of them or those that carry a tag or one below it.',
  options: { tag: { type: 'string' } },
  lanes: ['read'],
  async run(engine, given) {
    const path = optional(given, 'tag')
    const tag = path === undefined ? undefined : await tagNamed(engine, path)
    const all: PassageLine[] = []
    let after: string | null = null
    do {
      const page: { passages: PassageLine[]; next: string | null } = await engine.call('passage.list', {
        after,
        limit: 500,
        ...(tag === undefined ? {} : { tag })
      })
      all.push(...page.passages)
      after = page.next
    } while (after !== null)
    return { json: all.map(toJson), text: all.map(toText).join('\n') }
  }
}

/** The tag at a path. Fails with `not-found`. */
export async function tagNamed(engine: InProcessEngine, path: string): Promise<number> {
  const wanted = plain(path)
  const found = (await engine.call('tag.list', {})).find((tag) => plain(tag.path) === wanted)
  if (found === undefined) throw new AppError('not-found', `There is no tag “${path}” in this archive.`)
  return found.tag
}

function plain(path: string): string {
  return path
    .split('/')
    .map((name) => name.trim().toLowerCase())
    .join('/')
}

function oneOf(spans: readonly QuoteSpan[], occurrence: string | undefined, article: number): QuoteSpan {
  const [only] = spans
  if (only === undefined) throw new AppError('not-found', `Those words do not stand in article ${article}.`)
  if (occurrence === undefined && spans.length > 1) {
    throw new AppError(
      'refused',
      `Those words stand ${spans.length} times in article ${article}. Quote more of them, or say --occurrence N.`
    )
  }
  const chosen = spans[numberFrom(occurrence ?? '1', '--occurrence') - 1]
  if (chosen === undefined) {
    throw new AppError('not-found', `Those words stand only ${spans.length} times in article ${article}.`)
  }
  return chosen
}

function toJson({ passage, article, version, start, end, text, tags, note }: Passage): unknown {
  return { passage, article, version, start, end, text, tags: tags.map(({ path }) => path), note }
}

function toText({ passage, article, version, text, tags, note }: Passage): string {
  const about = [`article ${article} v${version}`, tags.map(({ path }) => path).join(', '), note]
  return `${String(passage).padStart(6)}  “${text}”\n        ${about.filter(Boolean).join(' · ')}`
}
