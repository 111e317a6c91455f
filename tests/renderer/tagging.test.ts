import { expect, test } from 'vitest'
import type { Tag } from '../../src/core/passage/model.ts'
import { AppError } from '../../src/core/error.ts'
import type { Call } from '../../src/renderer/call.ts'
import type { Memory } from '../../src/renderer/part/remember.ts'
import { placeBy } from '../../src/renderer/feature/tagging/place.ts'
import { recentTags, rememberTags } from '../../src/renderer/feature/tagging/recent.ts'
import { barePassage, bareTag } from '../support/codebook.ts'
import { Tagging, type Target } from '../../src/renderer/feature/tagging/tagging.svelte.ts'

const tags: Tag[] = ['aid', 'aid/food', 'ports'].map((path, index) => ({
  tag: index + 1,
  parent: null,
  name: path.split('/').at(-1) ?? path,
  path,
  colour: index,
  ...bareTag
}))

const target: Target = { versionId: 3, start: 4, end: 9, text: 'ferry', passage: null }
const passage = {
  passage: 7,
  article: 1,
  version: 1,
  versionId: 3,
  start: 4,
  end: 9,
  text: 'ferry',
  ...barePassage
}

function memory(): Memory {
  const kept = new Map<string, unknown>()
  return { recall: (key) => kept.get(key) ?? null, keep: (key, value) => void kept.set(key, value) }
}

/** An archive that answers what tagging asks, and keeps what it was asked. */
function archive(refuses?: string): { ask: Call; asked: [string, unknown][] } {
  const asked: [string, unknown][] = []
  const ask = (name: string, args: unknown): Promise<unknown> => {
    asked.push([name, args])
    if (name === 'tag.list') return Promise.resolve(tags)
    return refuses ? Promise.reject(new AppError('refused', refuses)) : Promise.resolve(passage)
  }
  return { ask: ask as Call, asked }
}

test('typing part of a path and Enter puts that tag on the selection', async () => {
  const { ask, asked } = archive()
  const tagging = new Tagging(ask, memory())
  await tagging.open(target)
  tagging.type('foo')
  tagging.choose()
  expect(await tagging.save()).toEqual(passage)
  expect(asked.at(-1)).toEqual([
    'passage.add',
    { versionId: 3, start: 4, end: 9, tags: ['aid/food'], note: '' }
  ])
  expect(tagging.target).toBeNull()
})

test('what was put on together last can be put on again, at the next start too', async () => {
  const kept = memory()
  const tagging = new Tagging(archive().ask, kept)
  await tagging.open(target)
  tagging.choose({ path: 'aid/food', colour: 1 })
  tagging.choose({ path: 'ports', colour: 2 })
  await tagging.save()
  expect(tagging.last).toEqual(['aid/food', 'ports'])
  expect(new Tagging(archive().ask, kept).last).toEqual(['aid/food', 'ports'])
})

test('a passage with a note alone leaves the tags of the one before to be put on again', async () => {
  const tagging = new Tagging(archive().ask, memory())
  await tagging.open(target)
  tagging.choose({ path: 'ports', colour: 2 })
  await tagging.save()
  await tagging.open(target)
  tagging.note = 'Ask the desk.'
  await tagging.save()
  expect(tagging.last).toEqual(['ports'])
})

test('a tag that is not there yet is offered last, to be made', async () => {
  const tagging = new Tagging(archive().ask, memory())
  await tagging.open(target)
  tagging.type('port')
  expect(tagging.options).toEqual([
    { path: 'ports', colour: 2 },
    { path: 'port', colour: null }
  ])
})

test('several tags go on in one go, and one chosen is not offered again', async () => {
  const tagging = new Tagging(archive().ask, memory())
  await tagging.open(target)
  tagging.choose()
  tagging.type('ports')
  tagging.choose()
  expect(tagging.chosen).toEqual(['aid', 'ports'])
  expect(tagging.options.map(({ path }) => path)).toEqual(['aid/food'])
  expect(tagging.at).toBe(-1)
})

test('opening a passage that stands there already edits it', async () => {
  const { ask, asked } = archive()
  const tagging = new Tagging(ask, memory())
  const stored = { ...passage, tags: [{ tag: 1, path: 'aid', colour: 0 }], note: 'Check this.' }
  await tagging.open({ ...target, passage: stored })
  expect(tagging.chosen).toEqual(['aid'])
  expect(tagging.changed).toBe(false)
  tagging.drop('aid')
  await tagging.save()
  expect(asked.at(-1)).toEqual(['passage.revise', { passage: 7, tags: [], note: 'Check this.' }])
})

test('closing without a change stores nothing', async () => {
  const { ask, asked } = archive()
  const tagging = new Tagging(ask, memory())
  await tagging.open(target)
  expect(await tagging.save()).toBeNull()
  expect(asked.map(([name]) => name)).toEqual(['tag.list'])
})

test('what could not be stored stays in the palette, with the reason', async () => {
  const tagging = new Tagging(archive('The archive is read-only.').ask, memory())
  await tagging.open(target)
  tagging.choose()
  expect(await tagging.save()).toBeNull()
  expect(tagging.failed).toBe('The archive is read-only.')
  expect(tagging.chosen).toEqual(['aid'])
})

test('the tags used last are remembered, the latest first, each once', () => {
  const kept = memory()
  rememberTags(kept, ['aid'])
  rememberTags(kept, ['ports', 'aid/food'])
  rememberTags(kept, ['aid'])
  expect(recentTags(kept)).toEqual(['aid', 'ports', 'aid/food'])
})

test('a list of recent tags that cannot be read starts anew', () => {
  expect(recentTags({ recall: () => ({ not: 'a list' }), keep: () => undefined })).toEqual([])
})

const panel = { width: 300, height: 200 }
const screen = { width: 1280, height: 800 }
test.each([
  [
    'in the middle, it stands below',
    { left: 400, top: 300, right: 500, bottom: 320 },
    { left: 400, top: 328 }
  ],
  ['at the foot, it stands above', { left: 400, top: 700, right: 500, bottom: 720 }, { left: 400, top: 492 }],
  [
    'at the right edge, it moves in',
    { left: 1200, top: 300, right: 1270, bottom: 320 },
    { left: 972, top: 328 }
  ],
  [
    'scrolled out above, it stays in sight',
    { left: 0, top: -90, right: 10, bottom: -70 },
    { left: 8, top: 8 }
  ],
  [
    'over a whole page, it stays in sight',
    { left: 400, top: 0, right: 900, bottom: 800 },
    { left: 400, top: 592 }
  ]
])('the palette is always whole in the window: %s', (_, anchor, place) => {
  expect(placeBy(anchor, panel, screen)).toEqual(place)
})
