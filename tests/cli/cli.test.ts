import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openForWriting } from '../../src/store/open.ts'
import { articleText, freshFolder, openEngineOn } from '../support/archive.ts'
import { json, run } from '../support/cli.ts'
import { mark, takeVersion } from '../support/story.ts'

const story = [
  'The keeper of the Arden dam opened 20 gates on Monday after the river had risen by three metres overnight.',
  '“We had no choice,” the keeper said. Nobody was hurt.'
]

async function archiveWithStory(): Promise<{ archive: string; folder: string }> {
  const folder = freshFolder()
  const archive = join(folder, 'archive')
  const engine = openEngineOn(archive)
  const bytes = Buffer.from(articleText({ headline: 'Keeper opens dam', paragraphs: story }))
  await engine.call('import.run', { job: 'story', items: [{ name: 'dam.txt', bytes }] })
  engine.close()
  return { archive, folder }
}

describe('the command line', () => {
  test('takes an article in, and the same again as a duplicate', () => {
    const folder = freshFolder()
    const archive = join(folder, 'archive')
    const file = join(folder, 'dam.txt')
    writeFileSync(file, articleText({ headline: 'Keeper opens dam', paragraphs: story }))
    expect(json('import', file, '--archive', archive)).toMatchObject({
      import: 1,
      found: 1,
      outcomes: { new: 1, version: 0, duplicate: 0, skipped: 0, failed: 0 },
      receipts: [{ path: file, outcome: 'new', article: 1, version: 1 }]
    })
    expect(json('import', file, '--archive', archive)).toMatchObject({
      outcomes: { new: 0, duplicate: 1 },
      receipts: [{ outcome: 'duplicate', article: 1, version: 1 }]
    })
  })

  test('lists and shows it with its blocks', async () => {
    const { archive } = await archiveWithStory()
    const line = {
      article: 1,
      version: 1,
      versions: 1,
      headline: 'Keeper opens dam',
      source: 'NPA',
      publishedOn: '2026-03-02'
    }
    expect(json('list', '--archive', archive)).toEqual([line])
    const shown = json('show', '1', '--archive', archive) as {
      body: string
      blocks: { kind: string; start: number; end: number }[]
    }
    expect(shown).toMatchObject({
      ...line,
      bylines: ['Ines Varga'],
      dateline: { place: 'Arden', agency: 'NPA' }
    })
    expect(shown.blocks.map(({ kind }) => kind)).toEqual(['byline', 'dateline', 'paragraph', 'paragraph'])
    expect(shown.blocks.slice(2).map(({ start, end }) => shown.body.slice(start, end))).toEqual(story)
  })

  test('searches it, with the hits of the snippet marked', async () => {
    const { archive } = await archiveWithStory()
    expect(json('search', '"had risen" GATE', '--archive', archive)).toMatchObject({
      query: '"had risen" GATE',
      order: 'newest',
      total: 1,
      exact: true,
      hits: [
        { article: 1, version: 1, headline: 'Keeper opens dam', source: 'NPA', publishedOn: '2026-03-02' }
      ]
    })
    const { hits } = json('search', 'gates', '--archive', archive, '--order', 'best', '--limit', '1') as {
      hits: { snippet: { text: string; hit: boolean }[] }[]
    }
    expect(hits[0]?.snippet.filter(({ hit }) => hit)).toEqual([{ text: 'gates', hit: true }])
  })

  test('tags words of it, finds them by tag, and briefs them as a PDF', async () => {
    const { archive, folder } = await archiveWithStory()
    const quote = '"We had no choice," the keeper said.'
    const made = json(
      'tag',
      '1',
      '--quote',
      quote,
      '--tag',
      'voices/officials',
      '--tag',
      'dam',
      '--note',
      'first word',
      '--archive',
      archive
    )
    expect(made).toMatchObject({
      passage: 1,
      article: 1,
      version: 1,
      text: '“We had no choice,” the keeper said.',
      tags: ['dam', 'voices/officials'],
      note: 'first word'
    })
    expect(json('passages', '--tag', 'Voices', '--archive', archive)).toEqual([made])
    expect(json('passages', '--archive', archive)).toEqual([made])
    const file = join(folder, 'morning.pdf')
    const brief = json('brief', '--title', 'Morning', '--tag', 'voices', '--pdf', file, '--archive', archive)
    expect(brief).toEqual({
      briefing: 1,
      file,
      pages: 1,
      files: [{ format: 'pdf', file, pages: 1, warnings: [] }],
      findings: 0
    })
    expect(json('check', '--archive', archive)).toMatchObject({
      ok: true,
      articles: 1,
      versions: 1,
      passages: 1,
      problems: []
    })
    expect(json('undo', '--archive', archive)).toMatchObject({ done: 'Started the briefing “Morning”' })
    expect(json('redo', '--archive', archive)).toMatchObject({ done: 'Started the briefing “Morning”' })
  })

  test('prints every receipt of an import, those of one outcome, and the doubts that wait', async () => {
    const { archive } = await archiveWithStory()
    const rows = Array.from(
      { length: 1200 },
      (_, i) => `Notice ${i},Boat ${i * 7 + 1} landed ${i * 3 + 2} crates.`
    )
    const file = join(freshFolder(), 'landings.csv')
    writeFileSync(file, ['title,text,page', ...rows, ',,4'].join('\n'))
    const taken = json('import', file, '--archive', archive) as { import: number; receipts: unknown[] }
    expect(taken.receipts).toHaveLength(1201)
    const id = String(taken.import)
    expect(json('receipt', id, '--archive', archive)).toEqual(taken)
    const skipped = json('receipt', id, '--outcome', 'skipped', '--archive', archive)
    expect(skipped).toMatchObject({ receipts: [{ outcome: 'skipped', article: null, decision: null }] })
    expect(json('receipt', id, '--undecided', '--archive', archive)).toMatchObject({
      undecided: 0,
      receipts: []
    })
    expect(run('receipt', id, '--archive', archive).out.split('\n').length).toBeGreaterThan(2400)
    expect(json('keep-apart', '2', '1', '--archive', archive)).toEqual({ article: 2, other: 1 })
  })

  test('takes a tagging out and in, and steps back in the history', async () => {
    const { archive, folder } = await archiveWithStory()
    json('tag', '1', '--quote', 'opened 20 gates', '--tag', 'dam/gates', '--archive', archive)
    const file = join(folder, 'tagging.qdpx')
    expect(json('export', 'passages', '--format', 'qdpx', file, '--archive', archive)).toMatchObject({
      passages: 1,
      tags: 2
    })
    json('untag', '1', '--tag', 'dam/gates', '--archive', archive)
    expect(json('tags', '--archive', archive)).toMatchObject([
      { path: 'dam', passagesBelow: 0 },
      { path: 'dam/gates', passages: 0 }
    ])
    const [untagged, tagged] = json('history', '--archive', archive) as { step: number; label: string }[]
    expect(untagged?.label).toBe('Changed the passage “opened 20 gates”')
    json('undo', '--to', String(tagged?.step), '--archive', archive)
    expect(json('passages', '--tag', 'dam', '--archive', archive)).toHaveLength(1)
    expect(json('import', file, '--coder', 'Ada', '--archive', archive)).toMatchObject({
      passages: { added: 1 },
      missing: []
    })
  })

  test('shows what a version changed, and where passages stand in it', async () => {
    const archive = freshFolder()
    const engine = openEngineOn(archive)
    await takeVersion(engine, 'Keeper opens dam', story)
    const gates = await mark(engine, 'opened 20 gates on Monday')
    const choice = await mark(engine, '“We had no choice,” the keeper said.')
    const later = [story[0]?.replace('20 gates', '30 gates') ?? '', 'Nobody was hurt.']
    await takeVersion(engine, 'Keeper opens dam', later)
    const before = await engine.call('article.show', { article: 1, version: 1 })
    const after = await engine.call('article.show', { article: 1 })
    engine.close()
    const stretch = (body: string, text: string) => {
      const start = body.indexOf(text)
      return { start, end: start + text.length, text }
    }
    const summary = '1 figure; 1 sentence removed'
    expect(json('versions', '1', '--archive', archive)).toMatchObject([
      { version: 1, publishedOn: '2026-03-02', summary: null, classes: [] },
      { version: 2, summary, classes: expect.arrayContaining(['figure']) as string[] }
    ])
    const diff = json('diff', '1', '--archive', archive)
    expect(diff).toMatchObject({ article: 1, from: 1, to: 2, summary })
    expect((diff as { changes: unknown[] }).changes).toMatchObject([
      {
        kind: 'edited',
        classes: ['figure'],
        from: stretch(before.body, story[0] ?? ''),
        to: stretch(after.body, later[0] ?? ''),
        words: [{ class: 'figure', from: stretch(before.body, '20'), to: stretch(after.body, '30') }]
      },
      { kind: 'removed', from: stretch(before.body, choice.text), to: null, words: [] }
    ])
    const { start, end } = stretch(after.body, 'opened 30 gates on Monday')
    expect(json('placements', '1', '--version', '2', '--archive', archive)).toMatchObject([
      { passage: gates.passage, state: 'placed', how: 'changed', start, end },
      { passage: choice.passage, state: 'lost', how: null, start: null, end: null }
    ])
    expect(json('reviews', '--archive', archive)).toEqual([])
  })

  test.each([
    [['nonsense'], 'There is no command “nonsense”.'],
    [['show', 'seven'], 'The article is a number, not “seven”.'],
    [['show', '7'], 'There is no article 7 in this archive.'],
    [['show', '1', '--version', '9'], 'There is no version 9 of article 1 in this archive.'],
    [
      ['tag', '1', '--quote', 'words that stand nowhere', '--tag', 'a'],
      'Those words do not stand in article 1.'
    ],
    [['tag', '1', '--quote', 'keeper', '--tag', 'a'], 'Those words stand 2 times in article 1.'],
    [['passages', '--tag', 'unknown'], 'There is no tag “unknown” in this archive.'],
    [['brief', '--title', 'T', '--pdf', 'x.pdf'], 'Say which passages: --tag or --query.'],
    [['receipt', '1', '--outcome', 'odd'], '--outcome is one of new, version, copy, doubtful'],
    [['keep-apart', '1', '1'], 'An article cannot be kept apart from itself.'],
    [['search', 'x', '--order', 'oldest'], '--order is newest or best, not “oldest”.'],
    [['diff', '1'], 'Article 1 has one version, so there is nothing to compare it with.'],
    [['import'], 'Name the files or folders to import.'],
    [['list', '--wrong'], 'Unknown option']
  ])('says in one sentence what is wrong with %j', async (args, sentence) => {
    const { archive } = await archiveWithStory()
    const { code, out, error } = run(...args, '--archive', archive)
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(error).toContain(sentence)
    expect(error.trim().split('\n')).toHaveLength(1)
  })

  test('names the archive that is not there, is none, or is written elsewhere', () => {
    const folder = freshFolder()
    expect(run('list', '--archive', join(folder, 'none')).error).toContain('There is no archive in')
    const notes = join(folder, 'notes')
    mkdirSync(notes)
    writeFileSync(join(notes, 'archive.db'), 'my notes')
    expect(run('list', '--archive', notes)).toMatchObject({
      code: 1,
      error: expect.stringContaining('is not a Wiremark archive') as string
    })
    const busy = openForWriting(join(folder, 'busy'))
    expect(run('import', folder, '--archive', join(folder, 'busy')).error).toContain(
      'Another Wiremark is writing'
    )
    expect(json('list', '--archive', join(folder, 'busy'))).toEqual([])
    busy.close()
  })
})
