import { expect, test } from 'vitest'
import { AppError } from '../../../src/core/error.ts'
import { readFile } from '../../../src/engine/readers/read-file.ts'
import { bytesOf } from './help.ts'

const many = 200_000

/** Shapes on which a careless pattern takes time that grows with the square of the length. */
test.each([
  ['blank lines', `a${'\n'.repeat(many)}b`],
  ['spaces', `a${' '.repeat(many)}b`],
  ['one word', 'a'.repeat(many)],
  ['numbers', '1 '.repeat(many)],
  ['unclosed tags', `<html><body>${'<p'.repeat(many)}`],
  ['nested elements', `<html><body>${'<div>'.repeat(20_000)}The ferry sails.`],
  [
    'a table of one line',
    `headline,text,${Array.from({ length: many }, (_, at) => `c${String(at)}`).join(',')}\n`
  ],
  ['unclosed document types', `<rss>${'<!DOCTYPE ['.repeat(many)}`],
  ['a mailbox of digits', `From a b\nFrom: x\nSubject: y\n\nFrom a ${'1'.repeat(many)}`],
  [
    'links side by side',
    `From: a@b\nSubject: s\nContent-Type: text/html\n\n<div>${'<a href="http://x.example">a b c d e</a> '.repeat(20_000)}</div>`
  ],
  ['open groups', `{\\rtf1 ${'{'.repeat(many)}Ferry`],
  ['open brackets', `[{"a":${'['.repeat(many)}`],
  [
    'a byline without end',
    `<html><head><meta name="author" content="${'A'.repeat(many)}"></head><body><p>Ferry.</p></body></html>`
  ],
  ['Nexis marks', `Length: 5 words\n${'Load-Date:\n'.repeat(20_000)}`],
  ['Factiva marks', 'HD\nDocument ABCDEF0020260107em1\n'.repeat(5000)]
])('%s end in a reading or a sentence', async (_, text) => {
  try {
    const reading = await readFile('file', bytesOf(text))
    expect(reading.articles.length + reading.skipped.length).toBeGreaterThan(0)
  } catch (error) {
    expect(error).toBeInstanceOf(AppError)
  }
})
