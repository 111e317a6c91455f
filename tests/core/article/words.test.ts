import { expect, test } from 'vitest'
import type { Block, BlockKind } from '../../../src/core/article/model.ts'
import { searchableText } from '../../../src/core/article/searchable.ts'
import { countWords, leadOf } from '../../../src/core/article/words.ts'

function lay(parts: readonly (readonly [BlockKind, string])[]): { body: string; blocks: Block[] } {
  let body = ''
  const blocks: Block[] = []
  for (const [kind, text] of parts) {
    if (body !== '') body += '\n\n'
    blocks.push({ kind, start: body.length, end: body.length + text.length })
    body += text
  }
  return { body, blocks }
}

const { body, blocks } = lay([
  ['byline', 'By MIRA HOLT'],
  ['paragraph', 'The ferry left at 7 — late, as ever.'],
  ['boilerplate', '[to top of second column] 😀'],
  ['heading', 'No one was hurt'],
  ['paragraph', 'It came back at noon.'],
  ['copyright', '© 2026 Northern Press']
])

test('a word count is of paragraphs and headings, and a lone dash is no word', () => {
  expect(countWords(body, blocks)).toBe(8 + 4 + 5)
  expect(countWords('', [])).toBe(0)
})

test('a lead runs on through the paragraphs and is cut between words', () => {
  expect(leadOf(body, blocks, 200)).toBe('The ferry left at 7 — late, as ever. It came back at noon.')
  expect(leadOf(body, blocks, 22)).toBe('The ferry left at 7…')
  expect(leadOf('Supercalifragilistic', [{ kind: 'paragraph', start: 0, end: 20 }], 6)).toBe('Super…')
  expect(leadOf('', [], 20)).toBe('')
  for (let length = 0; length < 80; length += 1)
    expect(leadOf(body, blocks, length).length).toBeLessThanOrEqual(length)
})

test('furniture is blanked for the search, and every other character stays where it is', () => {
  const text = searchableText(body, blocks)
  expect(text.length).toBe(body.length)
  expect(text).not.toContain('column')
  expect(text).not.toContain('Northern Press')
  expect(text.indexOf('noon')).toBe(body.indexOf('noon'))
})
