import { expect, test } from 'vitest'
import { fixture, fixtureText } from './fixture.ts'
import { read, refusal } from './help.ts'
import { makeDocx } from './make-docx.ts'
import { makeZip } from './make-zip.ts'

test('each file of a zip is read by its own format, and what cannot be read is named with the reason', async () => {
  const zip = makeZip({
    'coast/ferry.html': fixture('ferry.html'),
    'coast/feed.xml': fixture('nordwire-rss.xml'),
    'coast/pier.png': Buffer.from('\x89PNG\r\n', 'latin1'),
    '__MACOSX/coast/._ferry.html': 'x',
    '.DS_Store': 'x'
  })
  const reading = await read(zip, 'coast.zip')
  expect(reading.format).toBe('zip')
  expect(reading.articles.map((article) => article.name)).toEqual([
    'coast/ferry.html',
    'coast/feed.xml, entry 1',
    'coast/feed.xml, entry 2'
  ])
  expect(reading.skipped.map((each) => each.name)).toEqual(['coast/feed.xml, entry 3', 'coast/pier.png'])
})

test('a name that leads out of the zip is refused, and the rest is read', async () => {
  const reading = await read(
    makeZip({
      '../../etc/ferry.txt': 'Ferry',
      'C:\\ferry.txt': 'Ferry',
      '/ferry.txt': 'Ferry',
      'ok.txt': 'Ferry sails.'
    })
  )
  expect(reading.articles.map((article) => article.name)).toEqual(['ok.txt'])
  expect(reading.skipped.every((each) => each.reason.includes('points outside the zip'))).toBe(true)
  expect(reading.skipped).toHaveLength(3)
})

test('a file that unpacks to far more than its size is stopped early', async () => {
  const reading = await read(
    makeZip({ 'bomb.txt': Buffer.alloc(20 * 1024 * 1024, 'a'), 'ok.txt': 'Ferry sails.' }),
    'b.zip',
    { limits: { ratio: 100 } }
  )
  expect(reading.articles.map((article) => article.name)).toEqual(['ok.txt'])
  expect(reading.skipped).toEqual([
    {
      name: 'bomb.txt',
      reason: 'It unpacks to far more than its size, as only a damaged or hostile zip does.'
    }
  ])
})

test('a zip that lies about a size is not believed', async () => {
  const reading = await read(makeZip({ 'a.txt': 'Ferry sails. '.repeat(1000) }, 20))
  expect(reading.skipped).toEqual([
    { name: 'a.txt', reason: 'It is damaged in the zip and cannot be unpacked.' }
  ])
})

test('all zips within a zip share one measure of what may be unpacked', async () => {
  const inner = makeZip({ 'a.txt': 'Ferry sails. '.repeat(50_000) })
  const reading = await read(makeZip({ '1.zip': inner, '2.zip': inner }), 'z.zip', {
    limits: { unpackedBytes: 1_000_000 }
  })
  expect(reading.articles).toHaveLength(1)
  expect(reading.skipped[0]).toMatchObject({ name: '2.zip, a.txt' })
  expect(reading.skipped[0]?.reason).toContain('unpacks to more than Wiremark takes on')
})

test('what was unpacked in vain counts too, so that many bombs cost no more than one', async () => {
  const lying = makeZip({ 'a.txt': 'Ferry sails. '.repeat(50_000) }, 900_000)
  const zips = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}.zip`, lying]))
  const reading = await read(makeZip(zips), 'z.zip', { limits: { unpackedBytes: 2_000_000 } })
  expect(reading.articles).toEqual([])
  const reasons = reading.skipped.map(({ reason }) => reason)
  expect(reasons.filter((reason) => reason.includes('is damaged in the zip')).length).toBeLessThan(4)
  expect(reasons.filter((reason) => reason.includes('more than Wiremark takes on')).length).toBeGreaterThan(4)
})

test('zips within zips are read two deep', async () => {
  const deep = makeZip({ '3.zip': makeZip({ 'a.txt': 'Ferry sails.' }) })
  const reading = await read(
    makeZip({ '1.zip': makeZip({ 'b.txt': 'Islands share a doctor.', '2.zip': deep }) })
  )
  expect(reading.articles.map((article) => article.name)).toEqual(['1.zip, b.txt'])
  expect(reading.skipped).toEqual([
    { name: '1.zip, 2.zip', reason: 'This zip lies too deep within other zips.' }
  ])
})

test('an empty zip and a spreadsheet say what they are', async () => {
  expect(await refusal(makeZip({}))).toBe('This zip has no files in it.')
  expect(await refusal(makeZip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }))).toContain(
    'spreadsheet'
  )
})

test('a Word document’s first heading is its headline', async () => {
  const docx = makeDocx([
    '# Ferry to Sandholm sails again',
    'By Ada Quillfeather',
    'The ferry to Sandholm sailed again on Wednesday, two days after the storm.',
    '# Repairs',
    'The pier stays closed.'
  ])
  const reading = await read(docx, 'ferry.docx')
  expect(reading.format).toBe('Word document')
  expect(reading.articles).toMatchObject([
    { headline: 'Ferry to Sandholm sails again', bylines: ['Ada Quillfeather'] }
  ])
  expect(reading.articles[0]?.blocks.map((block) => block.kind)).toContain('heading')
})

test('a Nexis export in a Word document gives each of its articles', async () => {
  const paragraphs = fixtureText('nexis-new.txt')
    .split('\n')
    .filter((line) => line !== '')
  const reading = await read(makeDocx(paragraphs), 'nexis.docx')
  expect(reading).toMatchObject({ format: 'Nexis export (DOCX)', claimed: 2, skipped: [] })
  expect(reading.articles).toMatchObject([
    {
      headline: 'Ferry to Sandholm sails again',
      source: 'The Ellery Courier (Port Ellery)',
      publishedOn: '2026-01-07'
    },
    { headline: 'Islands share a doctor', source: 'Nordwire' }
  ])
})
