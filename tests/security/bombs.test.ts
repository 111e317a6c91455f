import { expect, test } from 'vitest'
import { AppError } from '../../src/core/error.ts'
import { readFile, type Limits } from '../../src/engine/readers/read-file.ts'
import { bytesOf } from '../engine/readers/help.ts'
import { makeDocx } from '../engine/readers/make-docx.ts'
import { makeZip } from '../engine/readers/make-zip.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import {
  ROOM,
  docxParts,
  huge,
  hugePart,
  laughs,
  memoryTaken,
  nested,
  pdfWith,
  zipOfParts,
  zlibMebibytes
} from './bombs.ts'

const MiB = 1024 * 1024

const feed = (item: string): string =>
  `<rss version="2.0"><channel><title>Tidewater</title>${item}</channel></rss>`

/** Files that would take the machine down, and what the receipt says of each. */
const refused: Readonly<
  Record<
    string,
    { readonly file: () => string | Uint8Array; readonly says: RegExp; readonly limits?: Partial<Limits> }
  >
> = {
  'a zip of one file of blanks': {
    file: () => zipOfParts([hugePart('a.txt')]),
    says: /unpacks to far more than its size/
  },
  'a zip that says it is small': {
    file: () => zipOfParts([hugePart('a.txt', huge, 100)]),
    says: /damaged in the zip/
  },
  'a zip whose files all lie in one place': {
    file: () =>
      zipOfParts(
        Array.from({ length: 2_000 }, (_, at) => hugePart(`${String(at).padStart(4, '0')}.txt`)),
        true
      ),
    says: /unpacks to far more than its size|damaged in the zip/
  },
  'a zip of more files than anyone packs': {
    file: () =>
      zipOfParts(Array.from({ length: 2_000 }, (_, at) => hugePart(`${at}.txt`, Buffer.from([3, 0]), 0))),
    limits: { files: 1_000 },
    says: /has more than 1000 files/
  },
  'zips within zips': {
    file: () =>
      makeZip({ 'a.zip': makeZip({ 'b.zip': makeZip({ 'c.zip': zipOfParts([hugePart('d.txt')]) }) }) }),
    says: /too deep within other zips/
  },
  'a Word document whose text is blanks': {
    file: () => zipOfParts(docxParts('word/document2.xml')),
    says: /document2\.xml\. It (is damaged in the zip|unpacks to far more)/
  },
  'a Word document whose text has another name': {
    file: () => zipOfParts(docxParts('word/picture.bin')),
    says: /picture\.bin\. It (is damaged in the zip|unpacks to far more)/
  },
  'a PDF of one stream': {
    file: () => pdfWith(zlibMebibytes(2_000), ['FlateDecode']),
    says: /This PDF unpacks to far more than its size/
  },
  'a PDF of a stream in a stream': {
    file: () => {
      const inner = zlibMebibytes(10_000)
      const outer = Buffer.from(makeZip({ a: inner }))
      const start = 30 + outer.readUInt16LE(26)
      const zlib = Buffer.concat([
        Buffer.from([0x78, 0x9c]),
        outer.subarray(start, start + outer.readUInt32LE(18))
      ])
      return pdfWith(zlib, ['FlateDecode', 'FlateDecode'])
    },
    says: /This PDF unpacks to far more than its size/
  },
  'a PDF that packs otherwise': {
    file: () => pdfWith(Buffer.alloc(2 * MiB, 0x80), ['L#5aWDecode']),
    says: /This PDF unpacks to far more than its size/
  },
  'XML nested too deeply': {
    file: () => `<nitf>${nested(300_000, '<p>', '</p>')}</nitf>`,
    says: /nested too deeply/
  },
  'a feed nested too deeply': {
    file: () => feed(`<item>${nested(300_000, '<p>', '</p>')}</item>`),
    says: /damaged or incomplete/
  }
}

/** Files whose definitions grow without end, and are read as they stand. */
const unfolded: Readonly<Record<string, string>> = {
  'a feed': laughs('rss', (laugh) =>
    feed(`<item><title>Quay</title><description>${laugh} The ferry sails.</description></item>`)
  ),
  'a feed after a long beginning': laughs('rss', (laugh) =>
    feed(`<item><title>Quay</title><description>${laugh} The ferry sails.</description></item>`)
  ).replace('<!DOCTYPE', `<!--${' '.repeat(70_000)}--><!DOCTYPE`),
  'NewsML-G2': laughs(
    'newsItem',
    (laugh) =>
      `<newsItem><contentMeta><headline>Quay</headline></contentMeta><contentSet><inlineXML><html><body><p>${laugh} The ferry sails.</p></body></html></inlineXML></contentSet></newsItem>`
  ),
  NITF: laughs(
    'nitf',
    (laugh) =>
      `<nitf><body><body.head><hedline><hl1>Quay</hl1></hedline></body.head><body.content><p>${laugh} The ferry sails.</p></body.content></body></nitf>`
  ),
  'a web page': laughs('html', (laugh) => `<html><body><p>${laugh} The ferry sails.</p></body></html>`)
}

const taken = memoryTaken()

test.each(Object.entries(refused))(
  '%s gets a receipt with a sentence, and little memory',
  async (_, { file, says, limits = {} }) => {
    const reasons = await readFile('file', bytesOf(file()), { limits }).then(
      ({ articles, skipped }) => {
        expect(articles).toEqual([])
        return skipped.map(({ reason }) => reason)
      },
      (error: unknown) => {
        expect(error).toBeInstanceOf(AppError)
        return [(error as AppError).message]
      }
    )
    expect(reasons).not.toEqual([])
    for (const reason of reasons) expect(reason).toMatch(says)
    expect(taken()).toBeLessThan(ROOM)
  }
)

test.each(Object.entries(unfolded))(
  '%s whose definitions name each other is read without them',
  async (_, text) => {
    const { articles } = await readFile('file', bytesOf(text))
    expect(articles.map(({ body }) => body.length < 200)).toEqual([true])
    expect(taken()).toBeLessThan(ROOM)
  }
)

test('a bomb in a Word document is not unpacked by the library that reads it: it is handed what was measured', async () => {
  const { articles } = await readFile(
    'a.docx',
    makeDocx(['# Quay', 'The ferry sails on Monday.', 'It comes back on Tuesday.'])
  )
  expect(articles).toMatchObject([{ headline: 'Quay' }])
})

test('an import goes on after bombs, and each has its line', async () => {
  const engine = openEngineOn(freshFolder())
  const items = [
    { name: 'bomb.zip', bytes: new Uint8Array(zipOfParts([hugePart('a.txt')])) },
    { name: 'bomb.pdf', bytes: new Uint8Array(pdfWith(zlibMebibytes(2_000), ['FlateDecode'])) },
    {
      name: 'ferry.txt',
      bytes: new TextEncoder().encode('Ferry sails\n\nPORT ELLERY (NPA) — The ferry sailed on Monday.')
    }
  ]
  const { receipts } = await engine.call('import.run', { job: 'a', items })
  expect(receipts.map(({ outcome }) => outcome)).toEqual(['skipped', 'failed', 'new'])
  expect(receipts.slice(0, 2).map(({ reason }) => reason)).toEqual([
    expect.stringContaining('unpacks to far more'),
    expect.stringContaining('unpacks to far more')
  ])
})
