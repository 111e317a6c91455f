import { expect, test } from 'vitest'
import type { Block } from '../../src/core/article/model.ts'
import { joinNames } from '../../src/core/entity/join/join.ts'
import { quotationsIn } from '../../src/core/entity/quotation/quotations.ts'
import { stretchesOfBlocks } from '../../src/core/entity/stretches.ts'
import { theRecogniser } from '../../src/engine/recogniser.ts'
import { quotedStories, type Told } from '../support/quoted-stories.ts'

/** A story's quotations as the whole chain gives them, from recognising names on. */
function toldIn(paragraphs: readonly string[]): Told[] {
  const body = paragraphs.join('\n\n')
  let at = 0
  const blocks = paragraphs.map((paragraph): Block => {
    const start = at
    at += paragraph.length + 2
    return { kind: 'paragraph', start, end: start + paragraph.length }
  })
  const found = theRecogniser().namesIn(body, stretchesOfBlocks(blocks))
  const names = joinNames({ text: body, year: 2026, found })
  return quotationsIn(body, blocks, names).map(({ start, end, name, verb }) => [
    body.slice(start, end),
    name?.text ?? null,
    verb
  ])
}

test('of the quotations given a speaker nine of ten are right, and most of those there are get theirs', () => {
  let [given, right, due] = [0, 0, 0]
  const wrong: string[] = []
  for (const { paragraphs, told } of quotedStories) {
    const found = toldIn(paragraphs)
    due += told.filter(([, speaker]) => speaker !== null).length
    for (const [words, speaker, verb] of found) {
      if (speaker === null) continue
      given++
      const truth = told.find(([start]) => words.startsWith(start))
      if (truth?.[1] === speaker && truth[2] === verb) right++
      else wrong.push(`“${words}” ${verb}: ${speaker}, not ${truth?.[1] ?? 'anyone'}`)
    }
    for (const [start, speaker] of told)
      if (speaker !== null && !found.some(([words, who]) => words.startsWith(start) && who === speaker))
        wrong.push(`“${start}…” is not found as ${speaker}’s`)
  }
  console.info(`quotations: ${right} of ${given} right, ${due} in the set\n${wrong.join('\n')}`)
  expect(right / given).toBeGreaterThanOrEqual(0.9)
  expect(right / due).toBeGreaterThanOrEqual(0.8)
})

test.each([
  'The sign says “Closed” on Mondays.',
  'He stood 6’2” tall, and 5’11” in socks.',
  'The book, “The Last Reader of Hellevik,” is out of print.',
  'An “expert” came, and a “specialist.”',
  ''
])('nobody is said to have said anything: %s', (text) => {
  expect(toldIn([text])).toEqual([])
})
