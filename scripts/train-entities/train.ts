import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { listed } from '../../src/core/entity/classes.ts'
import type { Stretch } from '../../src/core/entity/document.ts'
import { hashText } from '../../src/core/entity/hash.ts'
import { labelCount } from '../../src/core/entity/kinds.ts'
import { WordBook } from '../../src/core/entity/word.ts'
import { titled } from './chance.ts'
import { recased, type Annotated } from './corpus.ts'
import { canonical } from './canonical.ts'
import { trainCrf } from './crf.ts'
import { encodeModel } from './encode.ts'
import { exampleOf } from './examples.ts'
import { gather, sourceFeatures, type Weighed } from './gather.ts'
import { buildLists } from './lists.ts'
import { randomFrom } from '../../tests/support/random.ts'
import { inventStory } from './newsroom.ts'
import { sourcesIn } from './sources.ts'

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(import.meta.dirname, '../../models/entities.bin') },
    epochs: { type: 'string', default: '5' },
    averaged: { type: 'string', default: '3' },
    rate: { type: 'string', default: '0.1' },
    sparseness: { type: 'string', default: '0.6' },
    least: { type: 'string', default: '2' },
    emphasis: { type: 'string', default: '1.3' },
    stories: { type: 'string', default: '2000' },
    tweets: { type: 'string', default: '0.7' },
    weight: { type: 'string', default: '0.35' },
    without: { type: 'string', default: '' },
    cut: { type: 'string', default: '0.03' }
  }
})
const random = randomFrom(20200)
const say = (text: string) => process.stdout.write(`${text}\n`)
const sources = sourcesIn('train').filter(({ name }) => name !== values.without)
const lists = buildLists()
addCasing()
const lookUp = (key: number) => lists.get(key) ?? 0
const book = new WordBook(lookUp)
say(`${lists.size} list entries`)

const importanceOf: Readonly<Record<string, number>> = {
  btc: Number(values.tweets),
  wnut17: Number(values.tweets)
}
const examples: Weighed[] = sources.flatMap(({ name, texts }, source) =>
  texts.flatMap((text) =>
    varied(canonical(text)).map(({ annotated, kind }) => ({
      example: exampleOf(annotated, stretchesOf(annotated.text, kind), book),
      importance: importanceOf[name] ?? 1,
      source
    }))
  )
)
for (let number = 0; number < Number(values.stories); number += 1) {
  const story = inventStory(number, random)
  examples.push({
    example: exampleOf(story, story.stretches, book),
    importance: Number(values.weight),
    source: sources.length
  })
}
const sentences = gather(examples, lookUp, Number(values.least))
say(
  `${sentences.labels.length} words, ${sentences.bounds.length - 1} sentences, ${sentences.features.length} features`
)
const { weights, transitions } = trainCrf(sentences, {
  rowCount: sentences.features.length,
  epochs: Number(values.epochs),
  averaged: Number(values.averaged),
  rate: Number(values.rate),
  smoothing: 1,
  sparseness: Number(values.sparseness),
  shrinking: 0.0,
  random,
  heard: (epoch, loss) =>
    say(`epoch ${epoch + 1}: ${loss.toFixed(4)} (${Math.round(performance.now() / 1000)} s)`)
})
const dropped = sourceFeatures(sources.length + 1)
for (const [row, feature] of sentences.features.entries())
  if (dropped.has(feature)) weights.fill(0, row * labelCount, (row + 1) * labelCount)
const cut = Number(values.cut)
const emphasis = Number(values.emphasis)
for (let at = 0; at < weights.length; at += 1) {
  const weight = weights[at] ?? 0
  weights[at] = Math.abs(weight) < cut ? 0 : weight * emphasis
}
const file = encodeModel({ lists, features: sentences.features, weights, transitions })
writeFileSync(values.out, file)
say(`${values.out}: ${(file.length / 1e6).toFixed(2)} MB`)

/** Whether a word is mostly written small, as the annotated texts have it. */
function addCasing(): void {
  const counts = new Map<string, { lower: number; capital: number }>()
  for (const { texts } of sources)
    for (const { text } of texts)
      for (const [word] of text.matchAll(/(?<=[\p{L},] )\p{L}[\p{L}'’]+/gu)) {
        const lower = word.toLowerCase()
        const count = counts.get(lower) ?? { lower: 0, capital: 0 }
        if (word === lower) count.lower += 1
        else count.capital += 1
        counts.set(lower, count)
      }
  for (const [word, { lower, capital }] of counts) {
    if (lower + capital < 3) continue
    const share = lower / (lower + capital)
    const bit = share > 0.9 ? listed.mostlyLower : share < 0.1 ? listed.mostlyCapital : 0
    const key = hashText(word)
    if (bit !== 0) lists.set(key, (lists.get(key) ?? 0) | bit)
  }
}

/** A text as it is and, for some, in capitals or with Capitals On Most Words, as headlines are. */
function varied(text: Annotated): { annotated: Annotated; kind: Stretch['kind'] }[] {
  const all: { annotated: Annotated; kind: Stretch['kind'] }[] = [{ annotated: text, kind: 'text' }]
  const chance = random()
  if (chance > 0.12 || text.gold.length === 0) return all
  const short = shortened(text)
  const changed = recased(short, chance < 0.05 ? (one) => one.toUpperCase() : titled)
  if (changed !== null) all.push({ annotated: changed, kind: random() < 0.6 ? 'headline' : 'text' })
  return all
}

/** At most the first three sentences: what a long text would add in capitals is mostly the same. */
function shortened({ id, text, gold }: Annotated): Annotated {
  let end = -1
  for (let at = 0; at < 3; at += 1) {
    end = text.indexOf('\n\n', end + 1)
    if (end === -1) return { id, text, gold }
  }
  return { id, text: text.slice(0, end), gold: gold.filter((name) => name.end <= end) }
}

function stretchesOf(text: string, kind: Stretch['kind']): Stretch[] {
  const stretches: Stretch[] = []
  let start = 0
  for (const part of text.split('\n\n')) {
    stretches.push({ start, end: start + part.length, kind })
    start += part.length + 2
  }
  return stretches
}
