import type { StretchKind } from '../../src/core/entity/document.ts'
import type { EntityKind } from '../../src/core/entity/kinds.ts'
import { linesIn, pick, titled, type Random } from './chance.ts'
import type { Annotated, Gold } from './corpus.ts'
import { nameOf } from './story-names.ts'
import { headlines, sentences } from './templates.ts'
import { businessHeadlines, businessSentences } from './templates-business.ts'
import { sportHeadlines, sportSentences } from './templates-sport.ts'
import { worldSentences } from './templates-world.ts'

/** What a story is about, how often, and the sentences it is made of. */
const matters = [
  { until: 0.3, headlines: linesIn(sportHeadlines), sentences: linesIn(sportSentences) },
  { until: 0.55, headlines: linesIn(businessHeadlines), sentences: linesIn(businessSentences) },
  { until: 0.8, headlines: linesIn(headlines), sentences: linesIn(worldSentences) },
  { until: 1, headlines: linesIn(headlines), sentences: linesIn(sentences) }
] as const

/** An invented story with the stretches an article has. */
export interface Story extends Annotated {
  readonly stretches: readonly { readonly start: number; readonly end: number; readonly kind: StretchKind }[]
}

/** A story of invented events around names real and invented, its length and its matter by chance. */
export function inventStory(number: number, random: Random): Story {
  const names = new Map<string, string>()
  const nameFor = (slot: string): { text: string; kind: EntityKind | null } => nameOf(slot, names, random)
  let text = ''
  const gold: Gold[] = []
  const stretches: { start: number; end: number; kind: StretchKind }[] = []
  const add = (template: string, kind: StretchKind, change: (text: string) => string = (one) => one) => {
    if (text !== '') text += kind === 'text' && stretches.at(-1)?.kind === 'dateline' ? ' ' : '\n\n'
    const start = text.length
    for (const part of template.split(/(\[(?:PER|ORG|LOC) [^\]]+\]|\{[^}]+\})/)) write(part, change)
    stretches.push({ start, end: text.length, kind })
  }
  const write = (part: string, change: (text: string) => string) => {
    const [, marked, words] = /^\[(PER|ORG|LOC) (.+)\]$/.exec(part) ?? []
    if (words !== undefined) {
      const filled = words.replace(/\{(\w+)\}/g, (_, slot: string) => nameFor(slot).text.replace(/^the /, ''))
      return name(filled, marked === 'PER' ? 'person' : marked === 'ORG' ? 'organisation' : 'place', change)
    }
    const slot = /^\{(.+)\}$/.exec(part)?.[1]
    if (slot === undefined) {
      text += change(part)
      return
    }
    const { text: own, kind } = nameFor(slot)
    const bare = own.replace(/^the /, '')
    if (bare !== own && !/\bthe $/i.test(text)) text += change(/(?:^|\n)$/.test(text) ? 'The ' : 'the ')
    name(bare, kind, change)
  }
  const name = (words: string, kind: EntityKind | null, change: (text: string) => string) => {
    const start = text.length
    text += change(words)
    if (kind !== null) gold.push({ start, end: text.length, kind })
  }
  const chance = random()
  const matter = matters.find(({ until }) => chance < until) ?? matters[0]
  const style = random()
  add(
    pick(matter.headlines, random),
    'headline',
    style < 0.2 ? (one) => one.toUpperCase() : style < 0.5 ? titled : undefined
  )
  if (random() < 0.7)
    add(
      random() < 0.6 ? 'By {P4}' : 'By {P4} and {P5}',
      'byline',
      random() < 0.5
        ? (one) => (one.startsWith('By') || one === ' and ' ? one : one.toUpperCase())
        : undefined
    )
  if (random() < 0.8) {
    add('{C1}', 'dateline', random() < 0.8 ? (one) => one.toUpperCase() : undefined)
    if (random() < 0.6) {
      text += ' ('
      const start = text.length
      text += pick(
        ['AP', 'Reuters', 'Reuters', 'Reuters', 'AFP', 'dpa', 'UPI', 'ANI', 'Xinhua', 'CNN'],
        random
      )
      gold.push({ start, end: text.length, kind: 'organisation' })
      text += ')'
    }
    text += random() < 0.6 ? ' —' : ' -'
    const last = stretches.at(-1)
    if (last !== undefined) last.end = text.length
  }
  const all = linesIn(sentences)
  const own = matter.sentences
  const length = 6 + Math.floor(random() * 8)
  for (let at = 0; at < length; at += 1) add(pick(random() < 0.85 ? own : all, random), 'text')
  if (random() < 0.1)
    return { id: `story ${number}`, text, gold, stretches: [{ start: 0, end: text.length, kind: 'text' }] }
  return { id: `story ${number}`, text, gold, stretches }
}
