import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { declaredEncoding, decode, looksBinary } from '../../../src/engine/readers/encoding.ts'
import { bytesOf, readOne } from './help.ts'

const story =
  'Die Fähre nach Grünholm fährt wieder. „Wir sind erleichtert“, sagte Bürgermeisterin Åse Nyström.\n'

describe('a text comes out the same whatever its encoding', () => {
  test.each([
    ['UTF-8', {}],
    ['UTF-8', { addBOM: true }],
    ['UTF-16LE', { addBOM: true }],
    ['UTF-16BE', { addBOM: true }],
    ['UTF-16LE', {}],
    ['UTF-16BE', {}],
    ['UTF-32LE', { addBOM: true }],
    ['Windows-1252', {}]
  ])('%s %j', (encoding, options) => {
    const decoded = decode(iconv.encode(story, encoding, options))
    expect(decoded.text).toBe(story)
    expect(decoded.encoding).toBe(encoding)
  })

  test.each([
    [
      'Windows-1251',
      'Паром до острова снова ходит. Мэр города сказала, что жители рады и ждут весны. Первый рейс отправился утром.'
    ],
    [
      'Shift_JIS',
      '島へのフェリーが再開した。市長は住民が喜んでいると述べた。最初の便は朝に出発した。これからも毎日運航する予定だ。'
    ],
    [
      'windows-1253',
      'Το πλοίο για το νησί ταξιδεύει ξανά. Η δήμαρχος είπε ότι οι κάτοικοι χαίρονται πολύ και περιμένουν την άνοιξη.'
    ]
  ])('%s, by its letters', (encoding, text) => {
    const decoded = decode(iconv.encode(text, encoding))
    expect(decoded.text).toBe(text)
  })

  test('a few accents in an English text are not taken for Chinese', () => {
    const text =
      'The café in Port Ellery closed on Tuesday, said René Lefèvre, who ran it for 30 years — “a life”.'
    expect(decode(iconv.encode(text, 'Windows-1252'))).toEqual({
      text,
      encoding: 'Windows-1252',
      doubt: 'This is not valid UTF-8; it was read as Windows-1252.'
    })
  })
})

test('an encoding a page declares is used when its bytes are not UTF-8', () => {
  const page = '<?xml version="1.0" encoding="ISO-8859-2"?><nitf>Łódź, gęś, żółw</nitf>'
  const bytes = iconv.encode(page, 'ISO-8859-2')
  expect(declaredEncoding(bytes)).toBe('ISO-8859-2')
  expect(decode(bytes, declaredEncoding(bytes))).toEqual({ text: page, encoding: 'ISO-8859-2', doubt: null })
})

test('a page that is UTF-8 is read as such whatever its template declares', () => {
  const page = bytesOf('<html><head><meta charset="iso-8859-1"><title>Grünholm</title></head></html>')
  expect(decode(page, declaredEncoding(page)).text).toContain('Grünholm')
})

test('a few broken bytes in a UTF-8 text stand as marks, and the reading says so', async () => {
  const bytes = Buffer.concat([
    bytesOf('Grünholm: die Fähre fährt über die Brücke.\n'),
    Buffer.from([0xff]),
    bytesOf(' Schöne Grüße.')
  ])
  const article = await readOne(bytes, 'faehre.txt')
  expect(article.body).toContain('Brücke')
  expect(article.doubt).toBe('One character could not be read and stands as \uFFFD.')
})

test('control characters from the wire are dropped', () => {
  expect(decode(bytesOf('\x01u\x02Ferry runs\x00 again\x03\n')).text).toBe('uFerry runs again\n')
})

test('a text with a stray NUL is still text; noise is not', () => {
  expect(looksBinary(bytesOf('Ferry runs\0 again'))).toBe(false)
  expect(looksBinary(Uint8Array.from({ length: 1000 }, (_, at) => at % 32))).toBe(true)
})
