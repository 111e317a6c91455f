import { expect, test } from 'vitest'
import { AppError } from '../../../src/core/error.ts'
import { read, refusal } from './help.ts'

test('an empty file says that it is empty', async () => {
  expect(await refusal('', 'harbour.txt')).toBe('This file is empty.')
  expect(await refusal(' \r\n\t\n', 'harbour.txt')).toBe('This file is empty but for white space.')
})

test.each([
  ['PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'picture (PNG)'],
  ['JPEG named as text', '\xff\xd8\xff\xe0\0\x10JFIF', 'picture (JPEG)'],
  ['GIF', 'GIF89a\x01\0\x01\0', 'picture (GIF)'],
  ['WebP', 'RIFF\x24\0\0\0WEBPVP8 ', 'picture (WebP)'],
  ['bitmap', 'BM\x46\0\0\0\0\0\0\0\x36', 'picture (BMP)'],
  ['iPhone picture', '\0\0\0\x18ftypheic\0\0\0\0', 'picture (HEIC)'],
  ['video', '\0\0\0\x18ftypmp42\0\0\0\0', 'video file (MP4)'],
  ['gzip', '\x1f\x8b\x08\0\0', 'unpack it'],
  ['Word 97', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'save it as DOCX'],
  ['archive', 'SQLite format 3\0', 'database']
])('a %s is refused by what it is', async (_, bytes, sentence) => {
  expect(await refusal(Buffer.from(bytes, 'latin1'), 'story.txt')).toContain(sentence)
})

test('a picture drawn in SVG is refused as a picture', async () => {
  expect(await refusal('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>')).toContain(
    'picture (SVG)'
  )
})

test('bytes that are no text are refused in a sentence', async () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256)
  expect(await refusal(noise, 'story.txt')).toContain('This is not text')
})

test('a text of more than 64 MiB is refused with its size, before it is looked at', async () => {
  const vast = Buffer.alloc(200 * 1024 * 1024, 'a word and ')
  expect(await refusal(vast)).toBe(
    'This file has 200 MiB; the most Wiremark reads of one is 64 MiB. Split it first.'
  )
})

test('a file without a single word is refused', async () => {
  expect(await refusal('--- *** ---\n')).toBe('There are no words in this file.')
})

test('a stopped import reads nothing more', async () => {
  const stopped = AbortSignal.abort()
  await expect(read('Ferry runs again', 'a.txt', { signal: stopped })).rejects.toEqual(
    new AppError('cancelled', 'The import was stopped.')
  )
})
