import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { Handing, pathsIn, sortHanded } from '../../src/main/handed.ts'

const folder = mkdtempSync(join(tmpdir(), 'wiremark-handed-'))
const archive = join(folder, 'Coast desk')
mkdirSync(archive)
for (const file of ['Coast desk/archive.db', 'Coast desk/archive.wiremark', 'story.txt', 'codes.QDPX'])
  writeFileSync(join(folder, file), '')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['its folder', 'Coast desk'],
  ['the small file in it', 'Coast desk/archive.wiremark'],
  ['its database', 'Coast desk/archive.db']
])('an archive is known by %s', (_, path) => {
  expect(sortHanded([join(folder, path)])).toEqual({ archive, tagging: [], articles: [] })
})

test('a project is a tagging, and everything else is articles', () => {
  const paths = ['codes.QDPX', 'story.txt'].map((name) => join(folder, name))
  expect(sortHanded([...paths, folder])).toEqual({
    archive: null,
    tagging: [paths[0]],
    articles: [paths[1], folder]
  })
})

test('what a process was started with is found among switches, by paths and by addresses', () => {
  const story = join(folder, 'story.txt')
  const args = [
    'wiremark',
    '--no-sandbox',
    'app.js',
    'story.txt',
    pathToFileURL(archive).href,
    'no such file'
  ]
  expect(pathsIn(args, 2, folder)).toEqual([story, archive])
  expect(pathsIn(['--allow-file-access', 'wiremark', 'app.js', story], 2, '/')).toEqual([story])
})

test('what is handed over is told of, and taken once', () => {
  let told = 0
  const handing = new Handing(() => told++)
  handing.hand([])
  handing.hand([join(folder, 'story.txt')])
  expect(told).toBe(1)
  expect(handing.take().articles).toHaveLength(1)
  expect(handing.take().articles).toHaveLength(0)
})
