import type { Context } from './context.ts'
import { readFactivaHtml, readFactivaXml } from './factiva-markup.ts'
import { readFactivaText } from './factiva.ts'
import { readFeed } from './feed.ts'
import type { TextFormat } from './format.ts'
import { readHtml } from './html.ts'
import { readJson, readJsonLines } from './json.ts'
import { readMail } from './mail.ts'
import { readNewsml } from './newsml.ts'
import { readNexis } from './nexis.ts'
import { readNitf } from './nitf.ts'
import { readPlain } from './plain.ts'
import { readPrinted } from './printed.ts'
import type { FileReading } from './reading.ts'
import { unreadable } from './refuse.ts'
import { rtfText } from './rtf.ts'
import { readTable } from './table.ts'

/** Reads a decoded text; `bytes` are as they came, for formats whose parts have encodings of their own. */
type TextReader = (text: string, context: Context, bytes: Uint8Array) => FileReading | Promise<FileReading>

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
  mail: (_, context, bytes) => readMail(bytes, context),
  rtf: readRtf,
  nexis: readNexis,
  'factiva text': readFactivaText,
  'factiva html': readFactivaHtml,
  'factiva xml': readFactivaXml,
  picture: () => {
    throw unreadable('This is a picture (SVG); Wiremark reads text only.')
  },
  'other xml': () => {
    throw unreadable(
      'This XML is none of the news formats that Wiremark reads (NewsML-G2, NITF, RSS, Atom, Factiva).'
    )
  }
}

function readRtf(rtf: string): FileReading {
  const text = rtfText(rtf)
  const printed = readPrinted(text)
  if (printed !== null) return { ...printed, format: `${printed.format} (RTF)` }
  return { ...readPlain(text), format: 'RTF document' }
}
