import { describe, expect, test } from 'vitest'
import type { ImportReport } from '../../src/core/import/calls.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { articleText, freshFolder, openEngineOn } from '../support/archive.ts'

const story = [
  'The keeper of the Arden dam opened 20 gates on Monday after the river had risen by three metres overnight.',
  'Nobody was hurt, the town said, and the road along the Lenn stayed open to traffic in both directions.',
  'The gates will stay open until the gauge at the old bridge has fallen below the mark, engineers said.'
]

function take(
  engine: InProcessEngine,
  ...files: (string | [name: string, text: string])[]
): Promise<ImportReport> {
  const items = files.map((file, i) => {
    const [name, text] = typeof file === 'string' ? [`file${String(i)}x.txt`, file] : file
    return { name, bytes: new TextEncoder().encode(text) }
  })
  return engine.call('import.run', { job: 'test', items })
}

/** Rows of a table, each an article with what an agency says of it. */
function table(...rows: Readonly<Record<string, string>>[]): [string, string] {
  const names = ['title', 'text', 'source', 'published', 'changed', 'url', 'guid', 'version']
  const cell = (text = '') => `"${text.replaceAll('"', '""')}"`
  return [
    'wire.csv',
    [names.join(','), ...rows.map((row) => names.map((name) => cell(row[name])).join(','))].join('\n')
  ]
}

const outcomesOf = ({ receipts }: ImportReport) =>
  receipts.map(({ outcome, article, version }) => [outcome, article, version])

describe('an agency’s identity and version', () => {
  test('make one article of versions that came in the wrong order, in the order the agency gave them', async () => {
    const engine = openEngineOn(freshFolder())
    const guid = 'urn:newsml:npa.example:20260302:dam'
    const of = (version: string) => ({
      title: `Dam, ${version}`,
      text: `${story.join(' ')} Update ${version} of the day.`,
      source: 'NPA',
      guid,
      version
    })
    expect(outcomesOf(await take(engine, table(of('3'), of('1'), of('2'))))).toEqual([
      ['new', 1, 3],
      ['version', 1, 1],
      ['version', 1, 2]
    ])
    const versions = await engine.call('article.versions', { article: 1 })
    expect(versions.map(({ headline }) => headline)).toEqual(['Dam, 1', 'Dam, 2', 'Dam, 3'])
    expect((await engine.call('article.show', { article: 1 })).headline).toBe('Dam, 3')
    expect((await engine.call('article.list', {})).articles).toMatchObject([
      { headline: 'Dam, 3', version: 3 }
    ])
  })
})

describe('an address', () => {
  test('makes the next version of a text rewritten under it, whatever led there', async () => {
    const engine = openEngineOn(freshFolder())
    const one = {
      title: 'Keeper opens dam',
      text: story.join(' '),
      source: 'NPA',
      url: 'https://www.npa.example/dam?id=7&utm_source=feed'
    }
    const two = {
      ...one,
      title: 'Town safe',
      text: `${story[0]} All is well along the river now.`,
      url: 'http://npa.example/dam/?id=7'
    }
    const other = {
      ...one,
      title: 'Dockers back at work',
      text: 'Dockers in Port Selm went back to work after nine days.',
      url: 'https://npa.example/dam?id=8'
    }
    const report = await take(engine, table(one, two, other))
    expect(outcomesOf(report)).toEqual([
      ['new', 1, 1],
      ['version', 1, 2],
      ['new', 2, 1]
    ])
    expect(report.receipts[1]?.reason).toContain('the same address')
  })

  test('under which a wholly other text stands leaves the decision to the analyst', async () => {
    const engine = openEngineOn(freshFolder())
    const url = 'https://npa.example/live'
    const report = await take(
      engine,
      table(
        { title: 'Keeper opens dam', text: story.join(' '), source: 'NPA', url },
        {
          title: 'Dockers back at work',
          text: 'Dockers in Port Selm went back to work after nine days, their union said.',
          source: 'NPA',
          url
        }
      )
    )
    expect(report.receipts[1]).toMatchObject({ outcome: 'doubtful', article: 2, near: 1 })
    expect(report.receipts[1]?.reason).toContain('Possibly a version of article 1')
  })
})

test.each([
  ['white space', (text: string) => text.replaceAll(' gates ', '  gates ')],
  ['the date line', (text: string) => text.replace('ARDEN (NPA) —', 'PORT SELM (NPA) —')]
])('a text that differs in nothing but %s is a duplicate, and its file is kept', async (what, change) => {
  const engine = openEngineOn(freshFolder())
  const text = articleText({ headline: 'Keeper opens dam', paragraphs: story })
  const report = await take(engine, text, change(text))
  expect(report.receipts[1]).toMatchObject({ outcome: 'duplicate', article: 1, version: 1 })
  if (!report.receipts[1]?.reason.includes('The same text'))
    expect(report.receipts[1]?.reason).toContain(what)
})

test.each([
  ['a figure', (text: string) => text.replace('20 gates', '30 gates')],
  ['a decimal point', (text: string) => text.replace('20 gates', '2.0 gates')],
  ['quotes put around a word', (text: string) => text.replace('Nobody was hurt', '“Nobody” was hurt')],
  ['a correction below it', (text: string) => `${text}\n\nCorrection: An earlier version gave a wrong name.`]
])('a text in which %s changed is the next version', async (_, change) => {
  const engine = openEngineOn(freshFolder())
  const text = articleText({ headline: 'Keeper opens dam', paragraphs: story })
  expect(outcomesOf(await take(engine, text, change(text)))[1]).toEqual(['version', 1, 2])
})

test('a short alert of another event in the same words is left to the analyst, and an update of the same one is a version', async () => {
  const engine = openEngineOn(freshFolder())
  const alert = (strength: string, place: string) =>
    articleText({
      headline: `Quake near ${place}`,
      paragraphs: [
        `An earthquake of magnitude ${strength} shook the coast of Hellmark on Monday, the geological service said.`
      ]
    })
  const report = await take(engine, alert('4.5', 'Arden'), alert('5.1', 'Selm'), alert('4.6', 'Arden'))
  expect(outcomesOf(report)).toEqual([
    ['new', 1, 1],
    ['doubtful', 2, 1],
    ['version', 1, 2]
  ])
})

describe('the analyst', () => {
  async function doubtful(): Promise<InProcessEngine> {
    const engine = openEngineOn(freshFolder())
    await take(
      engine,
      articleText({ headline: 'Keeper opens dam', date: 'March 02, 2026', paragraphs: story }),
      articleText({
        headline: 'Keeper opens dam',
        date: 'March 20, 2026',
        paragraphs: [...story, 'A review found no fault.']
      })
    )
    return engine
  }

  test('joins what was doubtful, and the versions stand in order of their time', async () => {
    const engine = await doubtful()
    expect((await engine.call('import.show', { import: 1 })).receipts[1]).toMatchObject({
      outcome: 'doubtful',
      article: 2,
      near: 1
    })
    expect(await engine.call('article.join', { article: 1, into: 2 })).toMatchObject({
      article: 2,
      version: 1,
      versions: 2
    })
    expect((await engine.call('article.list', {})).total).toBe(1)
    const versions = await engine.call('article.versions', { article: 2 })
    expect(versions.map(({ publishedOn }) => publishedOn)).toEqual(['2026-03-02', '2026-03-20'])
  })

  test('splits a version off, and undo puts it back', async () => {
    const engine = await doubtful()
    await engine.call('article.join', { article: 2, into: 1 })
    const split = await engine.call('article.split', { article: 1, version: 1 })
    expect(split).toMatchObject({ version: 1, versions: 1 })
    expect((await engine.call('article.versions', { article: 1 })).map(({ version }) => version)).toEqual([1])
    await engine.call('history.undo', {})
    expect((await engine.call('article.versions', { article: 1 })).length).toBe(2)
    expect(await engine.call('archive.check', {})).toMatchObject({ ok: true })
  })

  test('undoes an import that others followed, but not without being told what would be lost', async () => {
    const engine = await doubtful()
    const { versionId } = await engine.call('article.show', { article: 1 })
    await engine.call('passage.add', { versionId, start: 0, end: 12, tags: ['water'] })
    await take(
      engine,
      articleText({ headline: 'Another story', paragraphs: ['Dockers in Port Selm went back to work.'] })
    )
    const refused = await engine.dispatch('import.undo', { import: 1 })
    expect(refused).toMatchObject({
      ok: false,
      code: 'refused',
      message: expect.stringContaining('1 passage')
    })
    expect(await engine.call('import.undo', { import: 1, confirmed: true })).toEqual({
      import: 1,
      articles: 2,
      versions: 2,
      passages: 1,
      quotes: 0
    })
    expect((await engine.call('article.list', {})).total).toBe(1)
    expect((await engine.call('search.run', { query: 'keeper' })).total).toBe(0)
    await engine.call('history.undo', {})
    expect((await engine.call('search.run', { query: 'keeper' })).total).toBe(2)
    expect((await engine.call('passage.list', {})).total).toBe(1)
  })

  test('says once which column is what, and it is remembered for every table with these columns', async () => {
    const engine = openEngineOn(freshFolder())
    const csv = 'Zeile;Wortlaut;Blatt\nDamm geöffnet;Der Wärter öffnete am Montag zwanzig Tore.;NPA\n'
    const item = { name: 'export.csv', bytes: new TextEncoder().encode(csv) }
    const mapping = { headline: 'Zeile', body: 'Wortlaut', source: 'Blatt' }
    expect(await engine.call('import.columns', { item })).toMatchObject({
      columns: ['Zeile', 'Wortlaut', 'Blatt'],
      remembered: false
    })
    await engine.call('import.mapColumns', { columns: ['Zeile', 'Wortlaut', 'Blatt'], mapping })
    expect(await engine.call('import.columns', { item })).toMatchObject({ mapping, remembered: true })
    await engine.call('import.run', { job: 'test', items: [item] })
    expect(await engine.call('article.show', { article: 1 })).toMatchObject({
      headline: 'Damm geöffnet',
      source: 'NPA'
    })
  })
})
