import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { searchableText } from '../src/core/article/searchable.ts'
import { clusterTogether } from '../src/store/cluster.ts'
import { addImport, finishImport } from '../src/store/import.ts'
import { openForWriting, type Archive } from '../src/store/open.ts'
import { addOriginal } from '../src/store/original.ts'
import { addPassage, setTags } from '../src/store/passage.ts'
import { putChange } from '../src/store/revision.ts'
import { sourceNamed } from '../src/store/source.ts'
import { tagAt } from '../src/store/tag.ts'
import { indexTexts, type NewText } from '../src/store/text.ts'
import { addArticle, addVersion, type AddedVersion, type NewVersion } from '../src/store/version.ts'
import { revisedStory, storyOf, type Story } from './news.ts'

const BATCH = 1_000

/** One in so many articles has a second version, is a copy of the one before it, has a tagged passage. */
const [REVISED, COPIED, TAGGED] = [25, 8, 500]

const MADE_AT = '2026-12-31T12:00:00.000Z'

/**
 * Build an archive of generated articles as fast as SQLite takes them, by the functions an import stores by: the same rows
 * under the same indexes. What only imports read is left out: the files' bytes, sketches, receipts and steps to undo.
 */
export function buildArchive(folder: string, articles: number): void {
  mkdirSync(folder, { recursive: true })
  const { db, close } = openForWriting(folder)
  db.pragma('synchronous = OFF')
  const importId = addImport(db, { startedAt: MADE_AT, items: [] })
  const empty = createHash('sha256').digest()
  const originalId = addOriginal(db, { sha256: empty, size: 0, deflated: new Uint8Array() })
  const tags = ['aid', 'aid/food', 'law', 'ports'].map((path) => tagAt(db, path, () => `tag ${path}`))
  const builder = { db, importId, originalId, tags }
  for (let from = 0; from < articles; from += BATCH) {
    db.transaction(() => {
      const texts = Array.from({ length: Math.min(BATCH, articles - from) }, (_, i) =>
        addStory(builder, from + i, articles)
      ).flat()
      indexTexts(db, texts)
    })()
  }
  finishImport(db, importId, 'finished', MADE_AT)
  db.pragma('wal_checkpoint(TRUNCATE)')
  close()
}

interface Builder {
  readonly db: Archive
  readonly importId: number
  readonly originalId: number
  readonly tags: readonly number[]
}

let before: { article: number; story: Story } | null = null

function addStory(builder: Builder, number: number, among: number): NewText[] {
  const { db, tags } = builder
  const own = storyOf(number, among)
  const copied = number % COPIED === 0 && before !== null
  const story = copied && before !== null ? { ...before.story, source: own.source } : own
  const added = addArticle(db, sourceNamed(db, story.source), newVersion(builder, story, number))
  if (copied && before !== null) clusterTogether(db, added.article, before.article, MADE_AT)
  before = { article: added.article, story }
  const texts = [textOf(added, story)]
  if (number % TAGGED === 0) tagFirstParagraph(db, added, story, tags[(number / TAGGED) % tags.length] ?? 0)
  if (number % REVISED === 1) texts.push(addRevision(builder, added, story, number))
  return texts
}

function addRevision(builder: Builder, first: AddedVersion, story: Story, number: number): NewText {
  const { db } = builder
  const { story: revised, at } = revisedStory(story, number)
  const added = addVersion(db, first.article, newVersion(builder, revised, -number))
  putChange(
    db,
    { id: added.versionId, number: added.version, key: added.textId },
    {
      fromId: first.versionId,
      summary: '1 paragraph added',
      classes: ['wording'],
      silent: true,
      share: 0.05
    },
    { headline: [], body: [{ start: at.start, end: at.end }] }
  )
  return textOf(added, revised)
}

function tagFirstParagraph(db: Archive, { versionId }: AddedVersion, story: Story, tag: number): void {
  const end = story.blocks[0]?.end ?? 0
  const exact = story.body.slice(0, end)
  const guid = `passage ${String(versionId)}`
  const passage = addPassage(db, { guid, versionId, start: 0, end, exact, note: '', madeAt: MADE_AT })
  setTags(db, passage, [tag])
}

function textOf({ textId }: AddedVersion, { headline, body, blocks }: Story): NewText {
  return {
    id: textId,
    headline,
    body,
    blocks: JSON.stringify(blocks),
    searchable: searchableText(body, blocks),
    sketch: []
  }
}

function newVersion({ importId, originalId }: Builder, story: Story, number: number): NewVersion {
  const { headline, source, place, publishedAt, body, blocks, words } = story
  return {
    ready: {
      headline,
      bylines: '["Ada Lindqvist"]',
      dateline: { place, agency: 'NPA' },
      source,
      publishedOn: publishedAt.slice(0, 10),
      publishedAt,
      changedAt: null,
      body,
      blocks: JSON.stringify(blocks),
      searchable: searchableText(body, blocks),
      name: '',
      url: null,
      guid: null,
      guidVersion: null,
      language: 'en',
      status: 'usable',
      editorNote: null,
      doubt: null,
      words,
      lead: body.slice(0, 200),
      headlineKey: null,
      fileKey: null,
      urlKey: null,
      textHash: createHash('sha256')
        .update(`${String(number)} ${body}`)
        .digest(),
      sketch: []
    },
    importId,
    originalId,
    path: `story-${String(number)}.txt`,
    storedAt: MADE_AT
  }
}
