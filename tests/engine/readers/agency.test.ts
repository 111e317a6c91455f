import { expect, test } from 'vitest'
import { fixture, fixtureText } from './fixture.ts'
import { blocksOf, read, readOne, refusal } from './help.ts'

test('a NITF story comes with its agency’s identity and version', async () => {
  const article = await readOne(fixture('nordwire-nitf.xml'), 'story.xml')
  expect(article).toMatchObject({
    headline: 'Ferry to Sandholm sails again',
    bylines: ['Jon Abelsen'],
    dateline: { place: 'Port Ellery', agency: 'Nordwire' },
    source: 'Nordwire Service',
    guid: 'NW-20260107-0042',
    guidVersion: 3,
    publishedAt: '2026-01-07T08:45:00.000Z',
    status: 'usable',
    editorNote: "Adds mayor's comment in second paragraph.",
    doubt: null
  })
  expect(blocksOf(article).map((block) => block.slice(0, 31))).toEqual([
    'heading: Harbour stays half clo',
    'dateline: PORT ELLERY, Jan. 7',
    'paragraph: The ferry to Sandhol',
    'paragraph: “We are relieved,” t',
    'heading: Repairs',
    'paragraph: Repairs will cost 1.',
    'paragraph: Port Ellery | 7.15',
    'paragraph: Sandholm | 8.30',
    'caption: The ferry on Wednesday',
    'contributors: Mira Solvang in S'
  ])
})

test('a NewsML-G2 message gives each of its stories, and says what it leaves', async () => {
  const reading = await read(fixture('nordwire-g2.xml'), 'message.xml')
  expect(reading.format).toBe('NewsML-G2')
  expect(reading.articles).toMatchObject([
    {
      guid: 'urn:newsml:nordwire.example:20260107:ferry',
      guidVersion: 4,
      headline: 'Ferry to Sandholm sails again',
      bylines: ['Jon Abelsen', 'Mira Solvang'],
      dateline: { place: 'Port Ellery', agency: null },
      source: 'Nordwire News Agency',
      publishedAt: '2026-01-07T08:30:00.000Z',
      changedAt: '2026-01-07T10:45:00.000Z',
      language: 'en-GB',
      status: 'usable',
      editorNote: 'Signal: update. Updates cost of repairs.'
    },
    {
      guidVersion: 2,
      headline: 'Mayor resigns',
      status: 'withdrawn',
      body: '',
      editorNote: 'Kill this story. The mayor did not resign.'
    },
    {
      status: 'withheld',
      source: 'Nordwire',
      body: 'One doctor\n\nTwo islands will share one doctor.',
      editorNote: 'Embargoed until 2026-02-01T06:00:00Z.'
    }
  ])
  expect(reading.skipped.map((each) => each.reason)).toEqual([
    'This item is a picture, not an article.',
    'This is a package: it points to articles and has no text of its own.'
  ])
})

test('a ninjs 1 item and ninjs 3 items read alike', async () => {
  expect(await readOne(fixture('ninjs-1.json'))).toMatchObject({
    headline: 'Ferry to Sandholm sails again',
    bylines: ['Jon Abelsen'],
    dateline: { place: 'Port Ellery' },
    source: 'Nordwire',
    guid: 'http://nordwire.example/items/20260107-ferry',
    guidVersion: 3,
    changedAt: '2026-01-07T10:45:00.000Z',
    body: 'The ferry sailed again.\n\nRepairs\n\nRepairs begin.',
    editorNote: 'Adds repairs.'
  })
  const three = await read(fixture('ninjs-3.json'))
  expect(three.articles).toMatchObject([
    {
      headline: 'Öarna delar på en läkare',
      bylines: ['Mira Solvang'],
      source: 'Nordwire',
      guidVersion: 2,
      status: 'withheld',
      language: 'sv'
    }
  ])
  expect(three.skipped).toEqual([{ name: 'item 2', reason: 'This item is a picture, not an article.' }])
})

test('a story cut off in the middle is read as far as it goes, and says so', async () => {
  const whole = fixtureText('nordwire-nitf.xml')
  const article = await readOne(whole.slice(0, whole.indexOf('where about 40')))
  expect(article.body).toContain('“We are relieved,”')
  expect(article.doubt).toBe('The file is not well-formed XML; what could be read of it was taken.')
})

test('a billion laughs stay one, and no file is fetched', async () => {
  const laughs = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${String(at + 1)} "${`&l${String(at)};`.repeat(10)}">`
  ).join('')
  const article = await readOne(
    `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY l0 "ha">${laughs}<!ENTITY x SYSTEM "file:///etc/passwd">]>
     <nitf><body><body.content><p>Laugh: &l9; &x;</p></body.content></body></nitf>`
  )
  expect(article.body).toBe('Laugh: &l9; &x;')
})

test('letters that agencies write by name come out as letters', async () => {
  const article = await readOne(
    '<nitf><body><body.content><p>Caf&eacute; M&uuml;ller &mdash; &ldquo;closed&rdquo;</p></body.content></body></nitf>'
  )
  expect(article.body).toBe('Café Müller — “closed”')
})

test('XML that is no news, or nested without end, is refused in a sentence', async () => {
  expect(await refusal('<?xml version="1.0"?><invoice><total>5</total></invoice>')).toContain(
    'none of the news formats'
  )
  expect(await refusal(`<nitf>${'<p>'.repeat(5000)}`)).toContain('nested too deeply')
})
