import { expect, test } from 'vitest'
import type { Block, BlockKind } from '../../../src/core/article/model.ts'
import { diffVersions } from '../../../src/core/revision/diff.ts'
import type { VersionText } from '../../../src/core/revision/model.ts'

/** A version made of blocks, paragraphs unless said otherwise. */
function version(
  blocks: readonly (string | readonly [BlockKind, string])[],
  rest: Partial<VersionText> = {}
): VersionText {
  let body = ''
  const found: Block[] = []
  for (const block of blocks) {
    const [kind, text] = typeof block === 'string' ? (['paragraph', block] as const) : block
    if (body !== '') body += '\n\n'
    found.push({ kind, start: body.length, end: body.length + text.length })
    body += text
  }
  return { headline: null, bylines: [], dateline: null, body, blocks: found, ...rest }
}

const opening = 'A boiler burst at the dye works in Tarn on Monday.'
const closing = 'The works employ 300 people.'

test('a version’s summary counts figures and quotations, names the headline, and counts paragraphs added', () => {
  const from = version(
    [
      opening,
      'Fire crews found 2 people. About 40 fled. Damage was put at $1 million.',
      '"It shook the floor," a dyer said.'
    ],
    {
      headline: 'Two found after blast in Tarn'
    }
  )
  const to = version(
    [
      opening,
      'Fire crews found 5 people. About 60 fled. Damage was put at $3 million.',
      '"It shook the house," a dyer said.',
      'A crane was brought in overnight. It lifted the roof.',
      'Schools nearby stayed shut.'
    ],
    { headline: 'Five found after blast in Tarn' }
  )
  const revision = diffVersions(from, to)
  expect(revision.summary).toBe('3 figures, 1 quote, headline; 2 paragraphs added')
  expect(revision.silent).toBe(true)
})

test('a figure changed without a notice is silent; with a correction it is not', () => {
  const from = version([opening, closing])
  const fresh = 'The works employ 30 people.'
  expect(diffVersions(from, version([opening, fresh])).silent).toBe(true)
  const told = version([opening, fresh, ['correction', 'Corrects number of workers in paragraph 2.']])
  const revision = diffVersions(from, told)
  expect(revision.silent).toBe(false)
  expect(revision.changes.map(({ kind, classes }) => ({ kind, classes }))).toEqual([
    { kind: 'edited', classes: ['figure'] },
    { kind: 'added', classes: ['correction'] }
  ])
})

test('an old correction does not cover a new silent change', () => {
  const notice = ['correction', 'Correction: the works are in Tarn.'] as const
  expect(
    diffVersions(
      version([opening, closing, notice]),
      version([opening, 'The works employ 30 people.', notice])
    ).silent
  ).toBe(true)
})

test('an editor’s note is known by how it begins', () => {
  const revision = diffVersions(
    version([opening]),
    version([opening, "Editor's note: This story has been updated."])
  )
  expect(revision.changes[0]?.classes).toEqual(['correction'])
})

test('the headline, byline and dateline are compared as lines of their own', () => {
  const from = version([opening], {
    headline: 'Boiler bursts',
    bylines: ['Ada Holm'],
    dateline: { place: 'TARN', agency: null }
  })
  const to = version([opening], {
    headline: 'Boiler bursts in Tarn',
    bylines: ['Bo Lind'],
    dateline: { place: 'OSTREL', agency: null }
  })
  expect(diffVersions(from, to).changes.map(({ part, classes }) => [part, classes[0]])).toEqual([
    ['headline', 'name'],
    ['byline', 'name'],
    ['dateline', 'name']
  ])
  expect(diffVersions(from, to).summary).toBe('headline, byline, dateline')
})

test('boilerplate is reported, as what may be hidden', () => {
  const from = version([opening, ['boilerplate', 'Sign up to our morning letter.']])
  const to = version([opening, ['boilerplate', 'Sign up to our evening letter with 20 stories.']])
  const revision = diffVersions(from, to)
  expect(revision.changes.map((change) => change.classes)).toEqual([['punctuation']])
  expect(revision).toMatchObject({ summary: 'punctuation only', silent: false })
})

test('a caption is compared with captions', () => {
  const from = version([opening, ['caption', 'Smoke over Tarn, seen from the pier.']])
  const to = version([opening, ['caption', 'Smoke over Tarn, seen from the church.']])
  expect(diffVersions(from, to).changes).toMatchObject([{ kind: 'edited', classes: ['wording'] }])
})

test('figures change as wholes, never digit by digit', () => {
  const marks = (a: string, b: string): string[] =>
    diffVersions(version([a]), version([b])).changes.flatMap((change) =>
      change.words.map((word) => `${word.from.text} → ${word.to.text}`)
    )
  const pairs: readonly (readonly [string, string, string])[] = [
    ['20 dead at the mill in Tarn', '30 dead at the mill in Tarn', '20 → 30'],
    ['It rose 1.5 points over the year', 'It rose 15 points over the year', '1.5 → 15'],
    ['It cost $2.5 million to build it', 'It cost $2.5 billion to build it', '$2.5 million → $2.5 billion'],
    ['It fell 7 percent in a single week', 'It fell 7.5 percent in a single week', '7 percent → 7.5 percent'],
    ['The U.S. envoy left the hall early', 'The U.N. envoy left the hall early', 'U.S. → U.N.'],
    ['About 3,000 people came to the fair', 'About 3,300 people came to the fair', '3,000 → 3,300'],
    [
      'The mayor, John Smith, came to the fair',
      'The mayor, John Smythe, came to the fair',
      'John Smith → John Smythe'
    ],
    [
      'It opens on 5 March 2024 at the pier',
      'It opens on 6 March 2024 at the pier',
      '5 March 2024 → 6 March 2024'
    ]
  ]
  for (const [a, b, expected] of pairs) expect(marks(a, b)).toEqual([expected])
})

test('a phrase rewritten reads as one mark, not as scattered words', () => {
  const from = version([
    'The council of the town decided after a long debate to sell all of the old boats in May.'
  ])
  const to = version([
    'The council of the town agreed following weeks of argument to sell all of the old boats in May.'
  ])
  expect(
    diffVersions(from, to).changes.flatMap((change) =>
      change.words.map((word) => [word.from.text, word.to.text])
    )
  ).toEqual([['decided after a long debate', 'agreed following weeks of argument']])
})
