import { expect, test } from 'vitest'
import { guessColumns } from '../../../src/engine/readers/columns.ts'
import { previewTable } from '../../../src/engine/readers/preview.ts'
import { fixture } from './fixture.ts'
import { read, refusal } from './help.ts'

test('each row of a table is an article, by what its columns are called', async () => {
  const reading = await read(fixture('clippings.csv'), 'clippings.csv')
  expect(reading).toMatchObject({ format: 'table (CSV)', claimed: 3 })
  expect(reading.articles).toMatchObject([
    {
      name: 'row 2',
      headline: 'Ferry sails "again"',
      bylines: ['Ada Quillfeather'],
      source: 'The Ellery Courier',
      publishedOn: '2026-01-07',
      url: 'https://courier.example/ferry',
      body: 'The ferry to Sandholm sailed again.\n\nAbout 40 people; waited.'
    },
    {
      name: 'row 3',
      bylines: ['Mira Solvang', 'Tom Reyes'],
      publishedOn: null,
      body: 'Two islands.\n\nOne doctor.'
    }
  ])
  expect(reading.articles[1]?.doubt).toContain('“01/02/2026” could not be read with certainty')
  expect(reading.skipped).toEqual([{ name: 'row 4', reason: 'This row has neither text nor a headline.' }])
})

test.each([
  ['Datum;Überschrift;Volltext;Zeitung;Link', ['published', 'headline', 'body', 'source', 'url']],
  ['Dato;Overskrift;Tekst;Kilde;Forfatter', ['published', 'headline', 'body', 'source', 'byline']]
])('columns are known by their usual names in other languages: %s', (names, roles) => {
  const columns = names.split(';')
  expect(guessColumns(columns)).toEqual(Object.fromEntries(roles.map((role, at) => [role, columns[at]])))
})

test('the same table is told without its name', async () => {
  expect((await read(fixture('clippings.csv'), 'clippings')).format).toBe('table (CSV)')
})

test('columns are guessed for the analyst to confirm, and taken as the analyst says', async () => {
  const look = previewTable('clippings.csv', fixture('clippings.csv'))
  const names = look?.columns ?? []
  expect(look?.rows[1]?.slice(0, 1)).toEqual(['Islands share a doctor'])
  expect(names).toEqual(['Title', 'Full Text', 'Publication', 'Author', 'Date', 'URL', 'Pages'])
  expect(guessColumns(names)).toEqual({
    headline: 'Title',
    body: 'Full Text',
    source: 'Publication',
    byline: 'Author',
    published: 'Date',
    url: 'URL'
  })
  const reading = await read(fixture('clippings.csv'), 'clippings.csv', {
    columns: { headline: 'Full Text', body: 'Title' }
  })
  expect(reading.articles[1]).toMatchObject({ body: 'Islands share a doctor', source: null })
})

test('a table in which nothing looks like text names its columns', async () => {
  expect(await refusal('Jahr;Wert\n2025;3\n', 'werte.csv')).toContain('“Jahr”, “Wert”')
})

test('each JSON line is an article, and a broken line is skipped by its number', async () => {
  const reading = await read(fixture('articles.jsonl'), 'articles.jsonl')
  expect(reading).toMatchObject({ format: 'JSON Lines', claimed: 3 })
  expect(reading.articles).toMatchObject([
    {
      name: 'line 1',
      headline: 'Ferry sails again',
      source: 'The Ellery Courier',
      bylines: ['Ada Quillfeather', 'Tom Reyes'],
      publishedAt: '2026-01-07T09:30:00.000Z'
    },
    { name: 'line 3', headline: 'Harbour reopens' }
  ])
  expect(reading.skipped).toEqual([{ name: 'line 2', reason: 'This line is not a JSON object.' }])
})

test('a number in someone’s list is not taken for an agency’s identity', async () => {
  const reading = await read(
    '[{"id":"12","title":"Ferry","text":"It sailed."},{"id":"urn:x:12","title":"Pier","text":"Closed."}]'
  )
  expect(reading.articles.map((article) => article.guid)).toEqual([null, 'urn:x:12'])
})

test('an ordinary text with a comma in its first line is no table', async () => {
  expect((await read('Ferry sails, islanders wait\n\nThe ferry sailed, at last.')).format).toBe('plain text')
})

test('more rows than the limit are counted as left, not lost silently', async () => {
  const rows = Array.from({ length: 10 }, (_, at) => `Headline ${String(at)},Text ${String(at)}`).join('\n')
  const reading = await read(`headline,text\n${rows}`, 'a.csv', { limits: { articles: 4 } })
  expect(reading.articles).toHaveLength(4)
  expect(reading.skipped[0]?.reason).toBe('Only the first 4 rows are read.')
})

test('JSON lines are shown by their names and first values; what is no table is not shown', () => {
  expect(previewTable('articles.jsonl', fixture('articles.jsonl'))).toMatchObject({
    columns: ['id', 'title', 'content', 'outlet', 'authors', 'published_at'],
    rows: [
      [
        'a-1',
        'Ferry sails again',
        'The ferry to Sandholm sailed again.',
        'The Ellery Courier',
        'Ada Quillfeather, Tom Reyes',
        '2026-01-07T09:30:00Z'
      ],
      ['a-3', 'Harbour reopens', 'The harbour reopened.', '', '', '5']
    ]
  })
  expect(previewTable('ferry.html', fixture('ferry.html'))).toBeNull()
})
