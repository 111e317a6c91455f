import { expect, test } from 'vitest'
import { canonicalUrl } from '../../../src/core/import/canonical-url.ts'

test.each([
  ['https://www.npa.example/dam', 'npa.example/dam'],
  ['http://NPA.example:80/dam/', 'npa.example/dam'],
  ['https://npa.example/dam?id=7&utm_source=feed&fbclid=x', 'npa.example/dam?id=7'],
  ['https://npa.example/story.php?b=2&a=1', 'npa.example/story.php?a=1&b=2'],
  ['https://m.npa.example/dam/amp', 'npa.example/dam'],
  ['https://npa.example/amp/dam.html', 'npa.example/dam.html'],
  ['https://npa.example/dam/index.html#comments', 'npa.example/dam'],
  ['https://npa.example/#!/dam', 'npa.example#!/dam'],
  ['https://npa.example:8443/dam', 'npa.example:8443/dam'],
  ['https://npa.example/?p=123', 'npa.example?p=123'],
  ['https://npa.example/Dam?q=%E0%A4', 'npa.example/Dam?q=%E0%A4'],
  ['https://npa.example/', null],
  ['https://npa.example/?utm_campaign=x', null],
  ['mailto:desk@npa.example', null],
  ['', null],
  [null, null]
])('the address %j is known as %j', (url, key) => {
  expect(canonicalUrl(url)).toBe(key)
})

test.each(['https://www.npa.example/a//b/?x=1&utm_id=2#c', 'http://mobile.npa.example/amp/q?ref=home'])(
  'what the address %j is known by is known by itself',
  (url) => {
    const key = canonicalUrl(url)
    expect(canonicalUrl(`https://${key ?? ''}`)).toBe(key)
  }
)
