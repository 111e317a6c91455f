import type { Context } from './context.ts'
import { readFactivaText } from './factiva.ts'
import type { TextFormat } from './format.ts'
import { readNewsml } from './newsml.ts'
import { readNexis } from './nexis.ts'
import { readNitf } from './nitf.ts'
import { readPlain } from './plain.ts'
import { readPrinted } from './printed.ts'
import type { FileReading } from './reading.ts'
import { unreadable } from './refuse.ts'
import { rtfText } from './rtf.ts'

/** Reads a decoded text; `bytes` are as they came, for formats whose parts have encodings of their own. */
type TextReader = (text: string, context: Context, bytes: Uint8Array) => FileReading | Promise<FileReading>

/** The reader of each format that comes as text. Those that need large parsers load them when first asked. */
export const textReaders: Readonly<Record<TextFormat, TextReader>> = {
  plain: readPlain,
  html: async (text) => (await import('./html.ts')).readHtml(text),
  feed: async (text, { signal }) => (await import('./feed.ts')).readFeed(text, signal),
  nitf: readNitf,
  newsml: (text, { signal }) => readNewsml(text, signal),
  json: async (text, context) => (await import('./json.ts')).readJson(text, context),
  'json lines': async (text, context) => (await import('./json.ts')).readJsonLines(text, context),
  table: async (text, context) => (await import('./table.ts')).readTable(text, context),
  mail: async (_, context, bytes) => (await import('./mail.ts')).readMail(bytes, context),
  rtf: readRtf,
  nexis: readNexis,
  'factiva text': readFactivaText,
  'factiva html': async (text) => (await import('./factiva-markup.ts')).readFactivaHtml(text),
  'factiva xml': async (text) => (await import('./factiva-markup.ts')).readFactivaXml(text),
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
