import { expect, test } from 'vitest'
import { fixture, fixtureText } from './fixture.ts'
import { blocksOf, read } from './help.ts'

test('an older Nexis export gives its articles, and says that one is missing', async () => {
  const reading = await read(fixture('nexis-classic.txt'), 'nexis.txt')
  expect(reading).toMatchObject({ format: 'Nexis export', claimed: 3 })
  expect(reading.skipped).toEqual([{ name: '', reason: 'The file says it has 3 articles; 2 were found.' }])
  expect(reading.articles).toMatchObject([
    {
      name: 'article 1',
      headline: 'Ferry to Sandholm sails again',
      bylines: ['Ada Quillfeather', 'Tom Reyes'],
      source: 'The Ellery Courier',
      publishedOn: '2026-01-07',
      language: 'en',
      doubt: null
    },
    {
      headline: 'Islands share a doctor',
      source: 'Nordwire',
      publishedOn: '2026-01-06',
      doubt: 'The file says 300 words; 11 were read.'
    }
  ])
  expect(reading.articles[0] && blocksOf(reading.articles[0])).toEqual([
    'paragraph: The ferry to Sandholm sailed again on Wednesday, two days after the storm that closed the harbour and left some 400 islanders without a way to the mainland.',
    'paragraph: "We are relieved," the mayor, Ines Marlow, told reporters at the pier, where about 40 people had been waiting since dawn.',
    'paragraph: Repairs will cost 1.5 million crowns, half of which the county has promised to pay.'
  ])
})

test('a newer Nexis export gives its articles without its cover and its labels', async () => {
  const reading = await read(fixture('nexis-new.txt'), 'nexis.txt')
  expect(reading).toMatchObject({ claimed: 2, skipped: [] })
  expect(reading.articles).toMatchObject([
    {
      headline: 'Ferry to Sandholm sails again',
      source: 'The Ellery Courier (Port Ellery)',
      bylines: ['Ada Quillfeather'],
      publishedOn: '2026-01-07',
      doubt: null
    },
    {
      headline: 'Islands share a doctor',
      source: 'Nordwire',
      publishedOn: '2026-01-06',
      body: 'Two islands will share one doctor from February, the county said.'
    }
  ])
})

test('the same as RTF reads the same, with its accents and dashes', async () => {
  const reading = await read(fixture('nexis.rtf'), 'nexis.rtf')
  expect(reading.format).toBe('Nexis export (RTF)')
  expect(reading.articles).toMatchObject([
    {
      headline: 'Ferry to Sandholm sails again',
      source: 'The Ellery Courier (Port Ellery)',
      bylines: ['René Lefèvre'],
      publishedOn: '2026-01-07'
    }
  ])
  expect(reading.articles[0]?.body).toMatch(/^“We are relieved,” the mayor said — twice\./)
})

test('Factiva’s text is read with its tags and without them', async () => {
  const reading = await read(fixture('factiva.txt'), 'factiva.txt')
  expect(reading.format).toBe('Factiva export')
  expect(reading.articles).toMatchObject([
    {
      headline: 'Ferry to Sandholm sails again',
      bylines: ['Ada Quillfeather'],
      source: 'The Ellery Courier',
      publishedOn: '2026-01-07',
      guid: 'ELLCOU0020260107em1700004',
      language: 'en',
      doubt: null
    },
    {
      headline: 'Islands share a doctor',
      bylines: ['Mira Solvang'],
      source: 'Nordwire',
      publishedOn: '2026-01-06',
      guid: 'NWIRE00020260106em1600001'
    }
  ])
  expect(reading.articles[0]?.body).toContain('IN the spring')
  expect(reading.articles[0]?.body).not.toContain('Nordland')
  expect(reading.articles[1]?.body).toMatch(/^Two islands.*\n\nShe will spend/)
})

test('Factiva’s pages are read by their tables and by their order, and the count is checked', async () => {
  const reading = await read(fixture('factiva.html'), 'factiva.html')
  expect(reading).toMatchObject({
    claimed: 3,
    skipped: [{ reason: 'The file says it has 3 articles; 2 were found.' }]
  })
  expect(reading.articles).toMatchObject([
    {
      headline: 'Ferry to Sandholm sails again',
      bylines: ['Ada Quillfeather'],
      source: 'The Ellery Courier',
      publishedOn: '2026-01-07',
      guid: 'ELLCOU0020260107em1700004'
    },
    {
      headline: 'Fähre fährt wieder',
      bylines: ['Åse Nyström'],
      source: 'Küstenbote',
      publishedOn: '2026-01-07',
      language: 'de',
      guid: 'KUEBOT0020260107em1700001'
    }
  ])
  expect(reading.articles.map((article) => blocksOf(article).length)).toEqual([2, 1])
})

test('Factiva’s XML is read by its elements', async () => {
  const reading = await read(fixtureText('factiva.xml'), 'factiva.xml')
  expect(reading).toMatchObject({ format: 'Factiva export (XML)', claimed: 1, skipped: [] })
  expect(reading.articles).toMatchObject([
    {
      headline: 'Ferry to Sandholm sails again',
      guid: 'ELLCOU0020260107em1700004',
      publishedOn: '2026-01-07',
      body: 'The ferry to Sandholm sailed again on Wednesday, two days after the storm.\n\nRepairs will cost 1.5 million crowns.\n\nThe pier stays closed.'
    }
  ])
})
