import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { usualHouse } from '../../src/core/briefing/house.ts'
import { houseFile } from '../../src/core/briefing/house-file.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { aPicture, png } from '../support/pictures.ts'

const style = { ...usualHouse, name: 'Ferry Office', organisation: 'Office of Ferries', accent: '#8a0b2f' }

let engine: InProcessEngine
let folder: string
beforeEach(() => {
  folder = freshFolder()
  engine = openEngineOn(join(folder, 'archive'))
})

test('a house style is kept with its logo, changed, and taken away from the briefings set in it', async () => {
  const logo = await engine.call('picture.add', { file: aPicture() })
  const { house } = await engine.call('house.save', { ...style, logo: logo.picture })
  expect(await engine.call('house.list', {})).toEqual([{ ...style, house, logo }])
  const { briefing } = await engine.call('briefing.add', { title: 'Quay', layout: { house } })
  await engine.call('house.save', { ...style, house, name: 'FERRY OFFICE', masthead: 'DAILY' })
  expect(await engine.call('house.list', {})).toMatchObject([
    { name: 'FERRY OFFICE', masthead: 'DAILY', logo: null }
  ])
  expect(await engine.dispatch('house.save', { ...style, name: 'ferry office' })).toMatchObject({
    code: 'refused',
    message: 'There is a house style “FERRY OFFICE” already. Choose another name.'
  })
  await engine.call('house.remove', { house })
  expect((await engine.call('briefing.show', { briefing })).layout.house).toBeNull()
  await engine.call('history.undo', {})
  expect((await engine.call('briefing.show', { briefing })).layout.house).toBe(house)
  for (const args of [
    { briefing, layout: { house: 99 } },
    { briefing, layout: { language: 'English' } }
  ])
    expect(await engine.dispatch('briefing.revise', args)).toMatchObject({ ok: false })
  expect(await engine.dispatch('house.save', { ...style, name: 'x', logo: 99 })).toMatchObject({
    code: 'not-found'
  })
})

test('a house style is shared as a file, with its logo, and one of the same name stays beside it', async () => {
  const { picture } = await engine.call('picture.add', { file: aPicture() })
  const { house } = await engine.call('house.save', { ...style, logo: picture })
  const file = join(folder, 'ferry.wiremark-house')
  await engine.call('house.export', { house, file })
  expect(readFileSync(file, 'utf8')).toContain('"format": "wiremark-house"')
  const other = openEngineOn(join(folder, 'other'))
  for (const name of ['Ferry Office', 'Ferry Office (2)', 'Ferry Office (3)'])
    expect(await other.call('house.import', { file })).toMatchObject({
      ...style,
      name,
      logo: { width: 4, height: 3 }
    })
  const shown = await other.call('picture.show', { picture: 1 })
  expect(Buffer.from(shown.base64, 'base64').equals(readFileSync(aPicture()))).toBe(true)
})

test.each([
  ['no house style', 'Not JSON.', 'This file is no house style of Wiremark.'],
  ['a logo that is no picture', houseFile({ house: style, logo: 'QUJD' }), /no PNG, JPEG/],
  [
    'a logo that runs a script',
    houseFile({
      house: style,
      logo: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>').toString('base64')
    }),
    /has a <script>/
  ],
  [
    'a logo cut off',
    houseFile({ house: style, logo: png(9, 9).subarray(0, -9).toString('base64') }),
    /damaged/
  ]
])('a file with %s is refused and nothing is taken in', async (_, text, sentence) => {
  const file = join(folder, 'hostile.wiremark-house')
  writeFileSync(file, text)
  expect(await engine.dispatch('house.import', { file })).toMatchObject({
    ok: false,
    message: expect.stringMatching(sentence) as string
  })
  expect(await engine.call('house.list', {})).toEqual([])
  expect(await engine.dispatch('picture.show', { picture: 1 })).toMatchObject({ code: 'not-found' })
})
