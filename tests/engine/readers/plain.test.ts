import { expect, test } from 'vitest'
import { read, readOne } from './help.ts'

const ferry = `Ferry to Sandholm runs again after storm

[January 7, 2026]

PORT ELLERY (NORDWIRE) — The ferry to Sandholm sailed again on Wednesday, two days after the storm that closed the harbour.

"We are relieved," the mayor, Ada Quillfeather, told reporters at the pier, where about 40 people had been waiting.
`

test('a text file holds one article, with its language told', async () => {
  const reading = await read(ferry, 'ferry.txt')
  expect(reading).toMatchObject({ format: 'plain text', encoding: 'UTF-8', skipped: [], claimed: null })
  const article = await readOne(ferry, 'ferry.txt')
  expect(article).toMatchObject({
    name: '',
    headline: 'Ferry to Sandholm runs again after storm',
    publishedOn: '2026-01-07'
  })
  expect(article).toMatchObject({ language: 'en', status: 'usable', doubt: null, url: null, guid: null })
  expect(article.body).toContain('about 40 people had been waiting')
})

test('what a text does not say is null, never invented', async () => {
  const article = await readOne('Rain.', 'note.txt')
  expect(article).toMatchObject({ publishedOn: null, publishedAt: null, language: null, source: null })
})
