import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { articleText, freshFolder } from '../support/archive.ts'
import { run } from '../support/cli.ts'

function wiremark(archive: string, ...args: string[]): string {
  const { out, error } = run(...args, '--archive', archive)
  return out === '' ? error : out
}

function take(archive: string, folder: string, headline: string): void {
  const file = join(folder, `${headline}.txt`)
  writeFileSync(file, articleText({ headline, paragraphs: [`${headline}, the council said on Monday.`] }))
  wiremark(archive, 'import', file)
}

test('keeps a search, says what imports brought it, writes it to a file and takes it in again', () => {
  const folder = freshFolder()
  const archive = join(folder, 'archive')
  expect(wiremark(archive, 'save-search', 'Lenn', 'bridge OR ferry', '--folder', 'Desk/Towns')).toBe(
    '     0  Desk/Towns/Lenn: bridge OR ferry\n'
  )
  take(archive, folder, 'The old bridge reopens')
  take(archive, folder, 'A new ferry sails')
  expect(wiremark(archive, 'searches')).toBe('     2  Desk/Towns/Lenn: bridge OR ferry\n')
  expect(wiremark(archive, 'searches', '--seen', 'lenn')).toBe('     0  Desk/Towns/Lenn: bridge OR ferry\n')
  const file = join(folder, 'searches.json')
  expect(wiremark(archive, 'searches', 'export', file)).toBe(`1 search written to ${file}\n`)
  expect(wiremark(archive, 'forget-search', 'Desk/Towns/Lenn')).toBe('The search “Lenn” is forgotten.\n')
  expect(wiremark(archive, 'searches', 'import', file)).toBe('1 added, 0 changed, 0 here already\n')
  expect(wiremark(archive, 'searches', 'import', file)).toBe('0 added, 0 changed, 1 here already\n')
  expect(wiremark(archive, 'forget-search', 'Lem')).toBe('There is no saved search “Lem”.\n')
})

test('counts what a search finds, and writes all of it to a file', () => {
  const folder = freshFolder()
  const archive = join(folder, 'archive')
  take(archive, folder, 'The old bridge reopens')
  expect(wiremark(archive, 'search', 'bridge', '--collapse', '--facets')).toContain(
    '1 story, 1 article\n\nsources\n       1  NPA\n\nmonths\n       1  2026-03\n'
  )
  const file = join(folder, 'hits.csv')
  expect(wiremark(archive, 'search', 'bridge', '--csv', file)).toBe(`1 article written to ${file}\n`)
  expect(readFileSync(file, 'utf8')).toContain('1,1,1,The old bridge reopens,NPA,2026-03-02,')
})
