import { placementSentences } from '../../core/placement/calls.ts'
import type { PlacementLine, ReviewLine } from '../../core/placement/calls.ts'
import type { Change } from '../../core/revision/model.ts'
import type { InProcessEngine } from '../../engine/in-process.ts'
import { numberFrom, optional, type Command } from '../command.ts'

export const versionsCommand: Command = {
  name: 'versions',
  usage: 'ARTICLE',
  summary: 'List an article’s versions with what each of them changed.',
  options: {},
  lanes: ['read'],
  async run(engine, { words }) {
    const lines = await engine.call('revision.timeline', { article: numberFrom(words[0], 'The article') })
    const json = lines.map(
      ({ version, publishedOn, storedAt, headline, words: count, passages, change }) => ({
        ...{ version, publishedOn, storedAt, headline, words: count, passages },
        summary: change?.summary ?? null,
        classes: change?.classes ?? [],
        silent: change?.silent ?? false,
        share: change?.share ?? null
      })
    )
    const text = json.map(({ version, publishedOn, headline, summary, silent, share }) => {
      const what = summary === null ? 'first version' : `${summary}${silent ? ' (silent)' : ''}`
      const much = share === null ? '' : `, ${Math.round(share * 100)} % of the words`
      return `${String(version).padStart(4)}  ${publishedOn ?? '          '}  ${headline ?? '(no headline)'}\n      ${what}${much}`
    })
    return { json, text: text.join('\n') }
  }
}

export const diffCommand: Command = {
  name: 'diff',
  usage: 'ARTICLE [FROM TO]',
  summary: 'Show what changed between two versions, the last two where none are named.',
  options: {},
  lanes: ['read'],
  async run(engine, { words: [article, from, to] }) {
    const json = await engine.call('revision.diff', {
      article: numberFrom(article, 'The article'),
      ...(from === undefined ? {} : { from: numberFrom(from, 'The version to compare from') }),
      ...(to === undefined ? {} : { to: numberFrom(to, 'The version to compare to') })
    })
    const head = `Article ${json.article}, version ${json.from} to ${json.to}: ${json.summary}${json.silent ? ' (silent)' : ''}`
    return { json, text: [head, ...json.changes.map(changeText)].join('\n') }
  }
}

export const placementsCommand: Command = {
  name: 'placements',
  usage: 'ARTICLE [--version N]',
  summary: 'Show where the passages of an article’s other versions stand in its newest, or another.',
  options: { version: { type: 'string' } },
  lanes: ['read'],
  async run(engine, given) {
    const version = optional(given, 'version')
    const lines = await engine.call('placement.list', {
      article: numberFrom(given.words[0], 'The article'),
      ...(version === undefined ? {} : { version: numberFrom(version, '--version') })
    })
    return { json: lines.map(placementJson), text: lines.map(placementText).join('\n') }
  }
}

export const reviewsCommand: Command = {
  name: 'reviews',
  usage: '',
  summary: 'List the passages whose place in another version needs to be looked at.',
  options: {},
  lanes: ['read'],
  async run(engine) {
    const all = await allReviews(engine)
    const json = all.map(({ placement, headline, source, old, proposal }) => ({
      ...placementJson(placement),
      ...{ article: placement.passage.article, version: placement.version, headline, source, old, proposal }
    }))
    const text = all.map(({ placement, headline }) => {
      const { passage, version } = placement
      return `Article ${passage.article}, version ${passage.version} to ${version}: ${headline ?? '(no headline)'}\n${placementText(placement)}`
    })
    return { json, text: text.length === 0 ? 'No passage needs to be looked at.' : text.join('\n') }
  }
}

async function allReviews(engine: InProcessEngine): Promise<ReviewLine[]> {
  const all: ReviewLine[] = []
  let after: string | null = null
  do {
    const page: { reviews: ReviewLine[]; next: string | null } = await engine.call('review.list', {
      after,
      limit: 200
    })
    all.push(...page.reviews)
    after = page.next
  } while (after !== null)
  return all
}

function changeText({ kind, classes, silent, from, to }: Change): string {
  const lines = [`${kind}: ${classes.join(', ')}${silent ? ' (silent)' : ''}`]
  if (from !== null) lines.push(`  - ${from.text}`)
  if (to !== null && kind !== 'removed') lines.push(`  + ${to.text}`)
  return lines.join('\n')
}

function placementJson({ passage, state, how, reason, start, end, text, decidedBy }: PlacementLine) {
  return {
    ...{ passage: passage.passage, state, how, reason: placementSentences[reason], start, end },
    ...{ text, decidedBy }
  }
}

function placementText({ passage, state, how, reason, text }: PlacementLine): string {
  const lines = [
    `${String(passage.passage).padStart(6)}  ${how ?? state}: ${placementSentences[reason]}`,
    `        “${passage.text}”`
  ]
  if (text !== null && text !== passage.text) lines.push(`      → “${text}”`)
  return lines.join('\n')
}
