import { expect, test } from 'vitest'
import { documentOf } from '../../../src/core/entity/document.ts'
import { asElsewhere, isAllSmall } from '../../../src/core/entity/small-letters.ts'
import { listed } from '../../../src/core/entity/classes.ts'
import { topic, topicOf } from '../../../src/core/entity/topic.ts'
import { hashText } from '../../../src/core/entity/hash.ts'
import { WordBook } from '../../../src/core/entity/word.ts'

const book = new WordBook((key) => (key === hashText('arsenal') ? listed.noun | listed.organisation : 0))

test.each([
  ['Vael scored twice as Morvane beat Zemno and went top of the league.', topic.sport],
  ['Shares in Orvek rose after analysts raised their forecast for its profit.', topic.business],
  ['Police in Zemno said the road to the border was closed.', topic.other],
  ['', topic.other]
])('the topic of %j is %j', (text, expected) => {
  expect(topicOf(documentOf(text, [{ start: 0, end: text.length, kind: 'text' }], book))).toBe(expected)
})

test.each([
  ['ada met piet in zemno', true],
  ['Ada met piet', false],
  ['12 - 3', false]
])('%j is written without capitals: %j', (text, small) => {
  expect(isAllSmall(text)).toBe(small)
})

test.each([
  ['zemno', 'Zemno'],
  ['arsenal', 'arsenal'],
  ["'s", "'s"]
])('in a text without capitals %j is read as %j', (word, read) => {
  expect(asElsewhere(book.wordOf(word), book).text).toBe(read)
})
