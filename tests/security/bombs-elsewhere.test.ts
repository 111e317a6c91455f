import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pictureIn } from '../../src/engine/briefing/picture-bytes.ts'
import { codedAt } from '../../src/engine/exchange/read.ts'
import { addOriginal, originalBytes } from '../../src/store/original.ts'
import { openForWriting } from '../../src/store/open.ts'
import { bytesOf } from '../engine/readers/help.ts'
import { makeZip } from '../engine/readers/make-zip.ts'
import { freshFolder } from '../support/archive.ts'
import { png } from '../support/pictures.ts'
import { ROOM, huge, hugePart, laughs, memoryTaken, multipliedDrawing, nested, zipOfParts } from './bombs.ts'

const surroundings = {
  now: () => '2026-03-02T00:00:00Z',
  log: (error: unknown) => {
    throw error
  }
}

const taken = memoryTaken()

test.each([
  ['a project of blanks', zipOfParts([hugePart('project.qde')])],
  ['a project whose text is blanks', zipOfParts([hugePart('sources/a.txt')])],
  ['a project that says it is small', zipOfParts([hugePart('project.qde', huge, 100)])],
  ['a codebook nested too deeply', bytesOf(`<CodeBook>${nested(100_000, '<Code>', '</Code>')}</CodeBook>`)]
])('%s is refused with a sentence', async (_, bytes) => {
  const file = join(freshFolder(), 'tagging.qdpx')
  writeFileSync(file, bytes)
  await expect(codedAt(file, surroundings)).rejects.toMatchObject({ code: 'unreadable' })
  expect(taken()).toBeLessThan(ROOM)
})

test('what leads out of a project by its name is found in no folder', async () => {
  const folder = freshFolder()
  mkdirSync(join(folder, 'in'))
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  const project = `<Project><CodeBook><Codes/></CodeBook><Sources><TextSource guid="a" name="a" plainTextPath="internal://../../secret.txt"/><TextSource guid="b" name="b" plainTextPath="${join(folder, 'secret.txt')}"/></Sources></Project>`
  writeFileSync(join(folder, 'in/tagging.qdpx'), makeZip({ 'project.qde': project }))
  const { texts } = await codedAt(join(folder, 'in/tagging.qdpx'), surroundings)
  expect(texts).toEqual([])
})

const held = (bytes: Buffer): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><image href="data:image/png;base64,${bytes.toString('base64')}"/></svg>`

test.each([
  ['a picture of 200 million pixels', png(4, 3, [0, 0, 0], 50_000_000), /million pixels/],
  ['a drawing that holds one', Buffer.from(held(png(4, 3, [0, 0, 0], 50_000_000))), /million pixels/],
  [
    'a drawing that draws itself again and again',
    Buffer.from(multipliedDrawing(9)),
    /repeats its parts beyond measure/
  ],
  [
    'a drawing whose style does',
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg"><style>path{fill:url(#p)}</style><pattern id="p">${'<path d="M0 0"/>'.repeat(2_000)}</pattern></svg>`
    ),
    /repeats its parts beyond measure/
  ],
  [
    'a drawing that defines entities',
    Buffer.from(
      laughs('svg', (laugh) => `<svg xmlns="http://www.w3.org/2000/svg"><text>${laugh}</text></svg>`)
    ),
    /defines entities/
  ]
])('%s is refused with a sentence', (_, bytes, says) => {
  expect(() => pictureIn(bytes)).toThrow(says)
})

test('a drawing that repeats a part as people do, and one that refers to itself, are taken', () => {
  expect(pictureIn(Buffer.from(multipliedDrawing(4)))).toMatchObject({ width: 10 })
  const round =
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g></svg>'
  expect(pictureIn(Buffer.from(round))).toMatchObject({ width: 10 })
})

test('a file kept in an archive from elsewhere unpacks to what it says or not at all', () => {
  const { db, close } = openForWriting(freshFolder())
  const id = addOriginal(db, { sha256: new Uint8Array(32), size: 1000, deflated: huge })
  expect(() => originalBytes(db, id)).toThrow(
    'A file kept in this archive is damaged and cannot be read again.'
  )
  close()
  expect(taken()).toBeLessThan(ROOM)
})
