import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { BlockKind, ReadArticle } from '../../../src/core/article/model.ts'
import { readWireText } from '../../../src/core/article/read.ts'
import { meant, type Meant } from './seeds-meant.ts'

const folder = join(import.meta.dirname, '../../../seeds')
const textOf = (name: string): string => readFileSync(join(folder, `${name}.txt`), 'utf8')

describe('each sample is read as its writer meant it', () => {
  test.each(Object.entries(meant))('%s', (name, expected) => {
    expect(summaryOf(readWireText(textOf(name)))).toEqual(expected)
  })
})

test('every sample has its expectation, and docs/samples.md names each of them', () => {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -'.txt'.length))
    .sort()
  const named = readFileSync(join(folder, '../docs/samples.md'), 'utf8').matchAll(/^\| `([^`]+)` \|/gm)
  expect(Object.keys(meant).sort()).toEqual(files)
  expect(Array.from(named, ([, name]) => name).sort()).toEqual(files)
})

test('the samples keep the line ends and the byte order mark they were written with', () => {
  const windows = Object.keys(meant).filter((name) => textOf(name).includes('\r\n'))
  const marked = Object.keys(meant).filter((name) => textOf(name).startsWith('\uFEFF'))
  expect(windows).toEqual(['2026-01-12-harbour-gazette-port-settlement'])
  expect(marked).toEqual(['2026-01-23-hellevik-ledger-rate-cut'])
})

test('no paragraph of a hard-wrapped sample is cut in two: each ends as a sentence does', () => {
  for (const name of Object.keys(meant)) {
    const { body, blocks } = readWireText(textOf(name))
    const open = blocks
      .filter(({ kind }) => kind === 'paragraph')
      .map(({ start, end }) => body.slice(start, end))
      .filter((paragraph) => !/[.?!][”"’')]*$|\)$/u.test(paragraph))
    expect(open, name).toEqual([])
  }
})

function summaryOf(read: ReadArticle): Meant {
  const count = (kind: BlockKind): number => read.blocks.filter((block) => block.kind === kind).length
  return {
    headline: read.headline,
    bylines: read.bylines,
    place: read.dateline?.place ?? null,
    agency: read.dateline?.agency ?? null,
    publishedOn: read.publishedOn,
    source: read.source,
    paragraphs: count('paragraph'),
    headings: read.blocks
      .filter(({ kind }) => kind === 'heading')
      .map(({ start, end }) => read.body.slice(start, end)),
    captions: count('caption'),
    contributors: count('contributors'),
    corrections: count('correction'),
    copyright: count('copyright')
  }
}
