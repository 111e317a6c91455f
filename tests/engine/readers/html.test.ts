import { expect, test } from 'vitest'
import { fixtureText } from './fixture.ts'
import { blocksOf, readOne, refusal } from './help.ts'

const page = fixtureText('ferry.html')

test('a page gives its story, its headline, names, moments and address, and nothing of the furniture around it', async () => {
  const article = await readOne(page, 'ferry.html')
  expect(article).toMatchObject({
    headline: 'Ferry to Sandholm sails again',
    bylines: ['Ada Quillfeather', 'Tom Reyes'],
    source: 'The Ellery Courier',
    publishedOn: '2026-01-07',
    publishedAt: '2026-01-07T08:30:00.000Z',
    changedAt: '2026-01-07T10:05:00.000Z',
    url: 'https://courier.example/news/ferry-sandholm-4711',
    language: 'en-GB',
    doubt: null
  })
  expect(article.body).not.toMatch(/A script ran|Most read|All rights reserved|Sport|byline/)
})

test('its blocks are captions, paragraphs, headings and list items, in order', async () => {
  const blocks = blocksOf(await readOne(page, 'ferry.html'))
  expect(blocks.map((block) => block.slice(0, 40))).toEqual([
    'caption: The ferry leaves Port Ellery on',
    'paragraph: The ferry to Sandholm sailed ',
    'paragraph: “We are relieved,” the mayor,',
    'heading: Repairs until spring',
    'paragraph: The harbour office said the e',
    'paragraph: The timetable from Thursday:',
    'paragraph: Port Ellery: 7.15 and 16.40',
    'paragraph: Sandholm: 8.30 and 18.00',
    'paragraph: Captain Oda Lindqvist said sh'
  ])
  expect(blocks.at(-1)).toContain('again.\nShe thanked')
})

test('a page is told by its content, whatever its name', async () => {
  expect((await readOne(page, 'ferry.txt')).headline).toBe('Ferry to Sandholm sails again')
})

test('a page with nothing but a teaser says that it looks like a stub', async () => {
  const stub = await readOne(
    '<html><head><title>Ferry | Courier</title></head><body><p>Read the whole story in our app.</p></body></html>'
  )
  expect(stub.doubt).toBe('This looks like a stub: 7 words.')
})

test('a page without text is refused', async () => {
  expect(
    await refusal('<!doctype html><html><body><script>let story = "hidden"</script></body></html>')
  ).toBe('There is no article text in this page.')
})

test('a page that shows a teaser and repeats the whole for machines gives the whole', async () => {
  const body = Array.from(
    { length: 30 },
    (_, at) => `Sentence ${String(at)} of the story of the ferry.`
  ).join('\\n')
  const html = `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry","articleBody":"${body}"}</script></head><body><p>Sentence 0 of the story.</p></body></html>`
  const article = await readOne(html)
  expect(article.blocks).toHaveLength(30)
  expect(article.body).toContain('Sentence 29')
})

test('without machine-readable fields, the markup is asked for headline, names and time', async () => {
  const html = `<html lang="de"><head><title>Fähre fährt – Küstenbote</title></head><body><main><h1>Die Fähre fährt</h1>
    <p class="byline">Von Åse Nyström</p><time pubdate datetime="2026-01-07T09:00:00+01:00">7. Januar</time>
    <p>Die Fähre nach Sandholm fährt seit Mittwoch wieder, zwei Tage nach dem Sturm, der den Hafen geschlossen hatte.</p></main></body></html>`
  expect(await readOne(html)).toMatchObject({
    headline: 'Die Fähre fährt',
    bylines: ['Åse Nyström'],
    publishedAt: '2026-01-07T08:00:00.000Z',
    language: 'de'
  })
})

test('what a page hides is not read', async () => {
  const html = `<p>Seen by all who come to read about the ferry and its harbour.</p><p hidden>Secret one</p>
    <p style="display: none">Secret two</p><p aria-hidden="true">Secret three</p>`
  expect((await readOne(html)).body).not.toContain('Secret')
})

test('a table of figures keeps its rows together', async () => {
  const html = `<p>Departures:</p><table><tr><th>Port</th><th>Time</th></tr><tr><td>Ellery</td><td>7.15</td></tr></table>`
  expect((await readOne(html)).body).toBe('Departures:\n\nPort | Time\n\nEllery | 7.15')
})
