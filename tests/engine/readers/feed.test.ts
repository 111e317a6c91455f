import { expect, test } from 'vitest'
import { fixture } from './fixture.ts'
import { blocksOf, read } from './help.ts'

test('every entry of an RSS feed is an article; one without words is skipped and said', async () => {
  const reading = await read(fixture('nordwire-rss.xml'), 'coast.rss')
  expect(reading.format).toBe('RSS feed')
  expect(reading.skipped).toEqual([
    { name: 'entry 3', reason: 'This entry has neither text nor a headline.' }
  ])
  expect(reading.articles).toMatchObject([
    {
      name: 'entry 1',
      headline: 'Sandholm & Grünholm share a doctor',
      bylines: ['Mira Solvang'],
      source: 'Nordwire – Coast',
      guid: 'urn:nordwire:20260107:doctor',
      url: 'https://nordwire.example/coast/doctor',
      publishedOn: '2026-01-07',
      publishedAt: '2026-01-07T07:05:00.000Z',
      language: 'en',
      doubt: null
    },
    { headline: 'Storm closes harbour', guid: null, doubt: 'This looks like a stub: 10 words.' }
  ])
  expect(reading.articles.map((article) => blocksOf(article).length)).toEqual([2, 1])
})

test('an Atom entry has its own moments and language', async () => {
  const reading = await read(fixture('courier-atom.xml'), 'feed.xml')
  expect(reading.format).toBe('Atom feed')
  expect(reading.articles).toMatchObject([
    {
      headline: 'Fähre fährt wieder',
      bylines: ['Åse Nyström'],
      guid: 'tag:bote.example,2026:faehre',
      url: 'https://bote.example/faehre',
      publishedAt: '2026-01-07T08:00:00.000Z',
      changedAt: '2026-01-07T10:00:00.000Z',
      language: 'de'
    }
  ])
})

test('a JSON feed is a feed', async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Nordwire',
    items: [
      {
        id: '17',
        url: 'https://nordwire.example/17',
        title: 'Ferry sails',
        content_html: '<p>It sailed.</p><p>At last.</p>'
      }
    ]
  }
  const reading = await read(JSON.stringify(feed))
  expect(reading).toMatchObject({
    format: 'JSON feed',
    articles: [{ guid: 'Nordwire#17', body: 'It sailed.\n\nAt last.' }]
  })
})

test('entities that a feed defines itself are not expanded', async () => {
  const laughs = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${String(at + 1)} "${`&l${String(at)};`.repeat(10)}">`
  ).join('')
  const feed = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}<!ENTITY file SYSTEM "file:///etc/passwd">]>
    <rss version="2.0"><channel><title>x</title><item><title>A &l9; &file;</title><description>Words of a story.</description></item></channel></rss>`
  const reading = await read(feed, 'feed.xml')
  expect(reading.articles[0]?.headline?.length).toBeLessThan(40)
  expect(JSON.stringify(reading)).not.toContain('root:')
})
