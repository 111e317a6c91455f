import { readFeed } from './feed.ts'
import type { TextFormat } from './format.ts'
import { readHtml } from './html.ts'
import { readJson, readJsonLines } from './json.ts'
import { readNewsml } from './newsml.ts'
import { readNitf } from './nitf.ts'
import { readPlain } from './plain.ts'
import type { FileReading, ReadOptions } from './reading.ts'
import { unreadable } from './refuse.ts'
import { readTable } from './table.ts'

/** Reads a decoded text; `bytes` are as they came, for formats whose parts have encodings of their own. */
type TextReader = (
  text: string,
  options: ReadOptions,
  bytes: Uint8Array
) => FileReading | Promise<FileReading>

/** The reader of each format that comes as text. */
export const textReaders: Readonly<Record<TextFormat, TextReader>> = {
  plain: readPlain,
  html: readHtml,
  feed: (text, { signal }) => readFeed(text, signal),
  nitf: readNitf,
  newsml: (text, { signal }) => readNewsml(text, signal),
  json: readJson,
  'json lines': readJsonLines,
  table: readTable,
  mail: readPlain,
  rtf: readPlain,
  nexis: readPlain,
  'factiva text': readPlain,
  'factiva html': readHtml,
  'factiva xml': readPlain,
  picture: () => {
    throw unreadable('This is a picture (SVG); Wiremark reads text only.')
  },
  'other xml': () => {
    throw unreadable(
      'This XML is none of the news formats that Wiremark reads (NewsML-G2, NITF, RSS, Atom, Factiva).'
    )
  }
}
