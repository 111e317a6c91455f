import { describe, expect, test } from 'vitest'
import { readWireText } from '../../../src/core/article/read.ts'

const story = `The harbour board said on Tuesday that it would close the old pier for
good after a survey found cracks in two of its pillars.
“We looked at every way to keep it open,” Mira Holt told reporters. “None
of them was safe.”`

const whole = [
  'The harbour board said on Tuesday that it would close the old pier for good after a survey found cracks in two of its pillars.',
  '“We looked at every way to keep it open,” Mira Holt told reporters. “None of them was safe.”'
]

function read(text: string) {
  const reading = readWireText(text)
  const of = (...kinds: string[]) =>
    reading.blocks
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ start, end }) => reading.body.slice(start, end))
  return { ...reading, of, kinds: reading.blocks.map(({ kind }) => kind) }
}

describe('the layout of a scraped newspaper page', () => {
  const page = `Norwick's old pier to close after survey finds cracks, and no money is
left to mend it
[January 07, 2026]
By ROSA MACHADO and IAN O'DELL
NORWICK (NPA) — ${story}
Two pillars of eleven
The survey, which was paid for by the U.N. and the county, lists every
crack. Gen. Paul R. Stroud, who led it, said the board had “asked for the
truth and got it.”

It took eight months.

[to top of second column]
|

Ann Roe, right, shows a crack in the ninth pillar of the old pier
at low water in Norwick on Tuesday, Jan. 6, 2026. (Tom Stone,
Northern Press photo via NPA)

What happens next?
The pier closes on Jan. 31. Boats for Lower Hollin will leave
from the fish quay.
___
Ann Roe in Eastbank contributed.
All contents © copyright 2026 Northern Press Agency. All rights reserved |`
  const article = read(page)

  test('its head is read', () => {
    expect(article).toMatchObject({
      headline: "Norwick's old pier to close after survey finds cracks, and no money is left to mend it",
      bylines: ['Rosa Machado', "Ian O'Dell"],
      dateline: { place: 'Norwick', agency: 'NPA' },
      source: 'Northern Press Agency',
      publishedOn: '2026-01-07'
    })
  })

  test('its blocks are found, in order', () => {
    expect(article.of('paragraph')).toEqual([
      ...whole,
      'The survey, which was paid for by the U.N. and the county, lists every crack. Gen. Paul R. Stroud, who led it, said the board had “asked for the truth and got it.”',
      'It took eight months.',
      'The pier closes on Jan. 31. Boats for Lower Hollin will leave from the fish quay.'
    ])
    expect(article.of('heading')).toEqual(['Two pillars of eleven', 'What happens next?'])
    expect(article.of('boilerplate')).toEqual(['[to top of second column]', '|', '___'])
    expect(article.of('contributors')).toEqual(['Ann Roe in Eastbank contributed.'])
    expect(article.of('caption')).toHaveLength(1)
    expect(article.of('copyright')).toHaveLength(1)
    expect(article.body).toContain(`\n\nNORWICK (NPA) — ${whole[0] ?? ''}\n\n`)
  })

  test('Windows line ends and a byte order mark change nothing', () => {
    const { dropped: _spans, ...other } = readWireText(`\uFEFF${page.replaceAll('\n', '\r\n')}`)
    expect(article).toMatchObject(other)
  })

  test('what is dropped is declared with its reason', () => {
    expect(article.dropped.map(({ reason }) => reason)).toEqual(['headline', 'headline', 'date'])
  })
})

test('words that are all the text there is are a paragraph, so that there is something to read', () => {
  expect(read('Harbour board closes the pier')).toMatchObject({ headline: null, kinds: ['paragraph'] })
  expect(read('')).toMatchObject({ headline: null, body: '', blocks: [], source: null, publishedOn: null })
})

test.each([
  ['a blank line after it', `Harbour board closes the pier\n\n${story}`],
  ['nothing after it', `Harbour board closes the pier\n${story}`],
  ['a date above it', `January 7, 2026\n\nHarbour board closes the pier\n\n${story}`],
  ['a dateline below it', `Harbour board closes the pier\nNORWICK (NPA) — ${story}`],
  ['a byline without By below it', `Harbour board closes the pier\nMira Holt, Northern Press\n\n${story}`]
])('a headline is found with %s', (_, text) => {
  const article = read(text)
  expect(article.headline).toBe('Harbour board closes the pier')
  expect(article.of('paragraph')).toEqual(whole)
})

test.each([
  ['a paragraph', story],
  ['a dateline', `NORWICK (NPA) — ${story}`],
  ['a byline', `By Mira Holt\n${story}`]
])('a text that begins with %s has no headline', (_, text) => {
  const article = read(text)
  expect(article.headline).toBeNull()
  expect(article.of('paragraph')).toEqual(whole)
})

test('a headline in capitals ends where its deck begins, and the deck stays in the body', () => {
  const article = read(
    `HARBOUR BOARD CLOSES\nTHE OLD PIER\nSurvey finds cracks in two pillars\nBy Mira Holt\nStaff Writer\n${story}`
  )
  expect(article).toMatchObject({ headline: 'HARBOUR BOARD CLOSES THE OLD PIER', bylines: ['Mira Holt'] })
  expect(article.kinds).toEqual(['heading', 'byline', 'paragraph', 'paragraph'])
})

test('a byline wrapped over two lines keeps all its names', () => {
  expect(read(`Pier closes\nBy MIRA HOLT, TOMAS PERRIN, ANN ROE\nand IAN STONE\n${story}`).bylines).toEqual([
    'Mira Holt',
    'Tomas Perrin',
    'Ann Roe',
    'Ian Stone'
  ])
})

test('a sentence that begins with By is the story', () => {
  const article = read(
    `By Tuesday, the river had risen over the quay and the board met in the old\nhall.\n${story}`
  )
  expect(article.bylines).toEqual([])
  expect(article.of('paragraph')).toHaveLength(3)
})

test('corrections, credits and rights at the end are told apart', () => {
  const article = read(`Pier closes
[January 07, 2026]
${story}
___
This story has been corrected to say that two pillars, not three, were cracked.
___
NPA writer Ann Roe in Eastbank contributed.
Stone reported from Lower Hollin.
Follow NPA’s coverage at https://npa.example/pier
Copyright 2026 Northern Press Agency. All rights reserved. This material may not be
published or broadcast.`)
  expect(article.kinds.slice(2)).toEqual([
    'boilerplate',
    'correction',
    'boilerplate',
    'contributors',
    'contributors',
    'contributors',
    'copyright'
  ])
  expect(article.source).toBe('Northern Press Agency')
})

test('items of a list and rows of a table stay apart', () => {
  const article = read(
    'Pier closes\n\nThe board named two reasons:\n\n• cracks in two pillars\n- the cost of repairs\n\nHolt     20   30\nStone    11   12\n\nThe rest follows.'
  )
  expect(article.of('paragraph')).toEqual([
    'The board named two reasons:',
    '• cracks in two pillars',
    '- the cost of repairs',
    'Holt 20 30',
    'Stone 11 12',
    'The rest follows.'
  ])
})

test('indented paragraphs are read as such', () => {
  const lines = story.split('\n')
  expect(
    read(
      `Pier closes\n\n${[`    ${lines[0] ?? ''}`, lines[1], `    ${lines[2] ?? ''}`, lines[3]].join('\n')}`
    ).of('paragraph')
  ).toEqual(whole)
})

test('a date that the calendar does not have is dropped and not put right', () => {
  expect(read(`Pier closes\n[February 30, 2026]\n${story}`)).toMatchObject({
    headline: 'Pier closes',
    publishedOn: null
  })
})

test('a source and a date at the foot of the page are read there', () => {
  expect(read(`Pier closes\n\n${story}\n\nSource: Northern Press\nPublished: 7 January 2026`)).toMatchObject({
    source: 'Northern Press',
    publishedOn: '2026-01-07',
    kinds: ['paragraph', 'paragraph']
  })
})
