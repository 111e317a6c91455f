import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { icnsOf, icoOf } from '../../scripts/package/icon/containers.ts'
import { drawPng } from '../../scripts/package/icon/png.ts'
import { linuxSizes, macSizes, windowsSizes } from '../../scripts/package/icon/sizes.ts'

const icons = resolve(import.meta.dirname, '../../scripts/package/icon')
const master = (name: string): string => readFileSync(join(icons, `${name}.svg`), 'utf8')

test.each(['wiremark', 'archive'])(
  'the icon %s is drawn square in every size, with nothing around it',
  async (name) => {
    for (const pixels of new Set([...linuxSizes, ...windowsSizes, ...macSizes])) {
      const { width, height, data } = PNG.sync.read(Buffer.from(await drawPng(master(name), pixels)))
      expect([width, height]).toEqual([pixels, pixels])
      expect(data[3], 'the corner is clear').toBe(0)
      expect(data[(width * (height / 2) + width / 2) * 4 + 3], 'the middle is drawn').toBe(255)
    }
  }
)

test('at 16 pixels the mark stands on whole pixels', async () => {
  const { data } = PNG.sync.read(Buffer.from(await drawPng(master('wiremark'), 16)))
  const at = (x: number, y: number): string =>
    data.subarray((y * 16 + x) * 4, (y * 16 + x) * 4 + 3).toString('hex')
  expect(Array.from({ length: 10 }, (_, x) => at(3 + x, 12))).toEqual(
    Array.from({ length: 10 }, () => 'ffb938')
  )
  expect(at(3, 11)).toBe('0b5d8a')
  expect(at(3, 13)).toBe('0b5d8a')
})

const pictures = [16, 256].map((pixels) => ({ pixels, png: Buffer.from(`picture of ${String(pixels)}`) }))

test('a Windows icon says where each picture lies', () => {
  const ico = Buffer.from(icoOf(pictures))
  expect(ico.subarray(0, 6).toString('hex')).toBe('000001000200')
  const found = [6, 22].map((at) => {
    const offset = ico.readUInt32LE(at + 12)
    return [ico[at], ico.subarray(offset, offset + ico.readUInt32LE(at + 8)).toString()]
  })
  expect(found).toEqual([
    [16, 'picture of 16'],
    [0, 'picture of 256']
  ])
})

test('an Apple icon holds a block for each use of a picture, and its lengths add up', () => {
  const icns = Buffer.from(icnsOf(pictures))
  expect(icns.toString('latin1', 0, 4)).toBe('icns')
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  const found: string[] = []
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    found.push(
      `${icns.toString('latin1', at, at + 4)} ${icns.toString('latin1', at + 8, at + icns.readUInt32BE(at + 4))}`
    )
  expect(found).toEqual(['icp4 picture of 16', 'ic08 picture of 256', 'ic13 picture of 256'])
  expect(() => icnsOf([{ pixels: 48, png: Buffer.alloc(0) }])).toThrow('no picture of 48 pixels')
})
