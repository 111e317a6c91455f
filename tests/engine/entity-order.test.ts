import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openInProcess } from '../../src/engine/in-process.ts'
import { openForWriting } from '../../src/store/open.ts'
import { articleText, freshFolder, openEngineOn } from '../support/archive.ts'
import { entitiesByText } from '../support/entities.ts'
import { knownStory } from '../support/identities.ts'
import { Random } from '../support/random.ts'

interface Item {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const samples = resolve(import.meta.dirname, '../../seeds')
const seeds: readonly Item[] = readdirSync(samples)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(samples, name))) }))

/** Spellings, letters and callings that texts do not agree on. */
function oddStory(random: Random, number: number): Item {
  const pick = (...words: readonly string[]) => random.pick(words)
  const paragraphs = [
    `Police in ${pick('St. Aldern', 'ST. ALDERN', 'St Aldern')} said on Monday that ${pick('the goalkeeper ', 'the mayor ', '')}${pick('Ilse Varga', 'ILSE VARGA', 'Ilsé Varga')}${pick(', 41,', ', 62,', '')} had met ${pick('Johan Holm', 'Johan K. Holm', 'J. Holm')} for talks number ${number}.`,
    `The ${pick('Northern Press Agency (NPA)', 'National Ports Authority (NPA)', 'NPA', 'Western Highlands Office (WHO)', 'WHO', 'World Health Organization')} told ${pick('Varga', 'Holm')} to leave ${pick('St. Aldern', 'Berlin')} at once.`
  ]
  const headline = `Talks ${String(number)} go on by the ${pick('river', 'lake', 'bridge')} for ${String(number * 3)} days`
  return {
    name: `${String(number)}-odd.txt`,
    bytes: new TextEncoder().encode(articleText({ headline, paragraphs }))
  }
}

/** What is derived of the same articles, taken in and read in portions as they come. */
async function derivedOf(items: readonly Item[], random: Random | null): Promise<string> {
  const folder = freshFolder()
  const engine = openInProcess({
    folder,
    samples: null,
    lanes: ['read', 'write'],
    log: (error) => {
      throw error
    }
  })
  for (let from = 0; from < items.length;) {
    const portion = items.slice(from, from + (random?.int(1, 12) ?? items.length))
    await engine.call('import.run', { job: `import ${from}`, items: portion })
    from += portion.length
    if (random === null || random.chance(0.5)) await engine.call('entity.catchUp', { job: `names ${from}` })
  }
  await engine.call('entity.catchUp', { job: 'names' })
  engine.close()
  const { db, close } = openForWriting(folder)
  const derived = entitiesByText(db)
  close()
  return derived
}

test.each([2026])(
  'the same articles give the same entities, in whatever order and portions they come and are read (seed %i)',
  async (seed) => {
    const random = new Random(seed)
    const stories = Array.from({ length: 25 }, (_, number) => ({
      name: `${String(number * 7919)}-story.txt`,
      bytes: new TextEncoder().encode(knownStory(random, number).text)
    }))
    const odd = Array.from({ length: 40 }, (_, number) => oddStory(random, number))
    const items = [...seeds, ...stories, ...odd]
    const first = await derivedOf(items, null)
    for (let round = 0; round < 2; round++)
      expect(await derivedOf(random.shuffled(items), random)).toBe(first)
  },
  60_000
)

test('what tells namesakes apart is shown beside the best spelling, whichever text came first', async () => {
  const told = (name: string, calling: string, at: number): Item => ({
    name: `${String(at)}-namesake.txt`,
    bytes: new TextEncoder().encode(
      articleText({
        headline: `Prizes are handed over after ${String(at)} days of rain`,
        paragraphs: [
          `Guests clapped as ${calling} ${name} came into the hall, and ${String(at)} more followed.`
        ]
      })
    )
  })
  const items = [
    told('ILSE VARGA', 'the goalkeeper', 11),
    told('ILSE VARGA', 'the virologist', 2222),
    told('Ilse Varga', 'the goalkeeper', 3),
    told('Ilse Varga', 'old', 444)
  ]
  const engine = openEngineOn(freshFolder())
  for (const [at, item] of items.entries()) {
    await engine.call('import.run', { job: `import ${String(at)}`, items: [item] })
    await engine.call('entity.catchUp', { job: `names ${String(at)}` })
  }
  const found = await engine.call('entity.find', { name: 'Ilse Varga' })
  expect(found.map(({ name }) => name).toSorted()).toEqual([
    'Ilse Varga',
    'Ilse Varga (science)',
    'Ilse Varga (sport)'
  ])
})
