import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pictureIn } from '../../src/engine/briefing/picture-bytes.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { png } from '../support/pictures.ts'

const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64'
)
const jpegWhole = Buffer.concat([
  jpeg,
  Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 0xd2, 0xff, 0xd9])
])
/** As cameras write it: with a small copy of itself in front. */
const jpegWithPreview = Buffer.concat([
  jpegWhole.subarray(0, 2),
  Buffer.from([0xff, 0xe2, 0, 2 + jpegWhole.length]),
  jpegWhole,
  jpegWhole.subarray(2)
])
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const webp = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=', 'base64')
const svg = (inside: string, head = 'width="4cm" height="20mm"'): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${head}>${inside}</svg>`
  )

let engine: InProcessEngine
let folder: string

/** An archive of its own, for tests that need one. */
function open(): void {
  folder = freshFolder()
  engine = openEngineOn(join(folder, 'archive'))
}

const add = (bytes: Uint8Array, name = 'picture') => {
  writeFileSync(join(folder, name), bytes)
  return engine.dispatch('picture.add', { file: join(folder, name) })
}

describe('a picture', () => {
  test.each([
    ['PNG', png(40, 30), { type: 'image/png', width: 40, height: 30 }],
    ['JPEG', jpegWhole, { type: 'image/jpeg', width: 1, height: 1 }],
    ['JPEG with a preview', jpegWithPreview, { type: 'image/jpeg', width: 1, height: 1 }],
    ['GIF', gif, { type: 'image/gif', width: 1, height: 1 }],
    ['WebP', webp, { type: 'image/webp', width: 1, height: 1 }],
    ['SVG', svg('<rect/>'), { type: 'image/svg+xml', width: 152, height: 76 }],
    ['SVG with a box alone', svg('', 'viewBox="0 0 32 8"'), { type: 'image/svg+xml', width: 32, height: 8 }],
    [
      'SVG with a width and a box',
      svg('', 'width="64" viewBox="0,0,32,8"'),
      { type: 'image/svg+xml', width: 64, height: 16 }
    ],
    [
      'SVG larger than any page',
      svg('', 'width="1e7" height="2e7"'),
      { type: 'image/svg+xml', width: 5000, height: 10_000 }
    ],
    [
      'SVG that says nothing of its size',
      svg('', 'width="100%"'),
      { type: 'image/svg+xml', width: 300, height: 150 }
    ]
  ])('%s is known by its content', (_, bytes, expected) => {
    expect(pictureIn(bytes)).toEqual(expected)
  })

  test('is kept as it came, whatever its file is called', async () => {
    open()
    expect(await add(gif, 'of-no-kind.txt')).toMatchObject({ ok: true, value: { type: 'image/gif' } })
    expect(await engine.call('picture.show', { picture: 1 })).toMatchObject({
      base64: gif.toString('base64')
    })
  })

  test('is kept once, however often it is added, and another apart from it', async () => {
    open()
    expect(await add(png(4, 3))).toMatchObject({ value: { picture: 1 } })
    expect(await add(png(4, 3), 'again.png')).toMatchObject({ value: { picture: 1 } })
    expect(await add(png(4, 4))).toMatchObject({ value: { picture: 2 } })
    expect(await engine.dispatch('picture.show', { picture: 9 })).toMatchObject({ code: 'not-found' })
  })

  test.each([
    ['a text', Buffer.from('Not a picture.'), /no PNG, JPEG, GIF, WebP or SVG/],
    ['an empty file', Buffer.alloc(0), /no PNG/],
    ['a TIFF', Buffer.from('49492a0008000000', 'hex'), /no PNG/],
    ['a page', Buffer.from('<!doctype html><html><body/></html>'), /no SVG/],
    ['a PNG cut off', png(40, 30).subarray(0, -10), /damaged or not whole/],
    ['a PNG with a bad sum', png(40, 30).fill(7, 45, 50), /damaged or not whole/],
    ['a JPEG cut off behind its preview', jpegWithPreview.subarray(0, -4), /damaged or not whole/],
    ['a JPEG cut off', jpegWhole.subarray(0, -4), /damaged or not whole/],
    ['a PNG of more pixels than a machine holds', png(20_000, 1, [0, 0, 0], 20_000), /400 million pixels/]
  ])('%s is refused with what is wrong', (_, bytes, sentence) => {
    expect(() => pictureIn(bytes)).toThrow(sentence)
  })

  test('more than 20 MB, a folder, and no file at all are refused', async () => {
    open()
    expect(await add(Buffer.alloc(20 * 1024 * 1024 + 1))).toMatchObject({
      code: 'refused',
      message: 'This picture has 21 MB, where 20 MB are the most. Make it smaller first.'
    })
    expect(await engine.dispatch('picture.add', { file: folder })).toMatchObject({ code: 'unreadable' })
    expect(await engine.dispatch('picture.add', { file: join(folder, 'none.png') })).toMatchObject({
      code: 'not-found'
    })
  })
})

describe('an SVG drawing', () => {
  test.each([
    ['a script', '<script>x()</script>'],
    ['a script under another name', '<s:script xmlns:s="http://www.w3.org/2000/svg"/>'],
    ['a script on a click', '<rect onclick="x()"/>'],
    ['a page inside', '<foreignObject><p/></foreignObject>'],
    ['a picture of elsewhere', '<image xlink:href="https://wire.example/x.png"/>'],
    ['a file of this machine', '<image href="file:///etc/passwd"/>'],
    ['a drawing inside a picture', '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'],
    ['a link that is a script', '<a href="javascript:x()"><rect/></a>'],
    ['a use of elsewhere', '<use href="other.svg#a"/>'],
    ['a style of elsewhere', '<style>@import "https://wire.example/x.css";</style>'],
    ['a style that fetches', '<style><![CDATA[rect { fill: url(https://wire.example/x) }]]></style>'],
    [
      'a style that fetches, in two pieces',
      '<style>rect { fill: u<![CDATA[rl(https://wire.example/x)]]> }</style>'
    ],
    [
      'a style that is spelled in code',
      String.raw`<style>rect { fill: \75rl(https://wire.example/x) }</style>`
    ],
    ['an attribute that fetches', '<rect fill="url( \'https://wire.example/x\')"/>'],
    [
      'a reference that changes',
      '<use href="#a"><set attributeName="href" to="https://wire.example/x"/></use>'
    ]
  ])('with %s is refused', (_, inside) => {
    expect(() => pictureIn(svg(inside))).toThrow(/^This SVG drawing .* is not taken in/)
  })

  test.each([
    ['entities', '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>', 'refused'],
    ['a style sheet', '<?xml-stylesheet href="x.css"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'refused'],
    ['no end', '<svg xmlns="http://www.w3.org/2000/svg"><g>', 'unreadable'],
    [
      'a thousand levels',
      `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(1000)}${'</g>'.repeat(1000)}</svg>`,
      'unreadable'
    ]
  ])('with %s is refused', (_, text, code) => {
    expect(() => pictureIn(Buffer.from(text))).toThrow(expect.objectContaining({ code }) as Error)
  })

  test('with gradients, links inside itself and a photograph in it is taken', () => {
    const inside = `<?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><style>.a{fill:url(#g)}</style>
      <linearGradient id="g"/><rect class="a" fill="url('#g')"/><use href="#g"/><image href="data:image/png;base64,${png(4, 3).toString('base64')}"/></svg>`
    expect(pictureIn(Buffer.from(`\uFEFF${inside}`))).toMatchObject({ width: 10 })
  })
})

test('what nothing shows any more goes when the archive is opened, unless undo could show it again', async () => {
  open()
  const pictures = async (): Promise<boolean[]> =>
    Promise.all([1, 2, 3].map(async (picture) => (await engine.dispatch('picture.show', { picture })).ok))
  const { briefing } = await engine.call('briefing.add', { title: 'Quay' })
  for (const height of [1, 2, 3]) await add(png(9, height))
  const { items } = await engine.call('briefing.addItems', {
    briefing,
    items: [
      { kind: 'picture', picture: 1 },
      { kind: 'picture', picture: 2 }
    ]
  })
  await engine.call('briefing.removeItem', { item: items[1]?.item ?? 0 })
  engine.close()
  engine = openEngineOn(join(folder, 'archive'))
  expect(await pictures()).toEqual([true, true, false])
  await engine.call('history.undo', {})
  expect((await engine.call('briefing.show', { briefing })).items).toHaveLength(2)
})
