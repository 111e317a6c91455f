import { expect, test } from 'vitest'
import { firstSettings, Settings } from '../../src/core/settings/model.ts'

test('a damaged setting is what it was at first, and takes no other with it', () => {
  const kept = {
    theme: 'dark',
    textSize: 'enormous',
    keys: { 'tag.add': { title: 'Tag', key: 'W' } },
    more: 1
  }
  expect(Settings.parse(kept)).toEqual({ ...firstSettings, theme: 'dark', keys: kept.keys })
})

test('keys of another shape are none', () => {
  expect(Settings.parse({ keys: { 'tag.add': 7, 'tag.again': { key: 'w' } } })).toEqual(firstSettings)
})
