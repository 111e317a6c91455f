import yauzl from 'yauzl'
import { zipOf } from '../files/zip.ts'

/** What a document's properties are to say of it. */
export interface Properties {
  readonly madeOn: string
  readonly language: string
}

/**
 * A Word document without what differs each time the same one is written: the times in its properties and in its zips, the
 * parts' names for each other, which are drawn by lot, and the numbers of bookmarks, which go on from one document to the
 * next. They are numbered in the order they are met.
 */
export async function sameBytes(docx: Uint8Array, properties: Properties): Promise<Uint8Array> {
  const [parts, marks] = [new Numbering(), new Numbering()]
  const named = (xml: string) =>
    xml
      // In tags alone: what a briefing says is never changed.
      .replace(/<[^<>]*>/g, (tag) =>
        tag
          .replace(/"rId([\w-]{21})"/g, (_, lot: string) => `"rIdPart${parts.of(lot)}"`)
          .replace(/"_Toc(\d+)"/g, (_, mark: string) => `"_Toc${marks.of(mark)}"`)
          .replace(/^(<w:bookmark.* w:id=")(\d+)/, (_, start: string, mark: string) => start + marks.of(mark))
      )
      .replace(
        /(<w:instrText[^<>]*>PAGEREF _Toc)(\d+)/g,
        (_, start: string, mark: string) => start + marks.of(mark)
      )
  const files: Record<string, string | Uint8Array> = {}
  for (const [path, bytes] of await filesOf(docx)) {
    if (path.endsWith('.xlsx')) files[path] = zipOf(Object.fromEntries(await filesOf(bytes)))
    else if (path === 'docProps/core.xml') files[path] = said(textOf(bytes), properties)
    else files[path] = /\.(?:xml|rels)$/.test(path) ? named(textOf(bytes)) : bytes
  }
  return zipOf(files)
}

/** The properties with the briefing's own day, and the language, which the library has no word for. */
function said(core: string, { madeOn, language }: Properties): string {
  return core
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${madeOn}T00:00:00Z`)
    .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`)
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

async function filesOf(zipped: Uint8Array): Promise<[string, Uint8Array][]> {
  const buffer = Buffer.from(zipped.buffer, zipped.byteOffset, zipped.byteLength)
  const zip = await yauzl.fromBufferPromise(buffer, { lazyEntries: true })
  const files: [string, Uint8Array][] = []
  for await (const entry of zip.eachEntry()) {
    const chunks: Uint8Array[] = []
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>)
      chunks.push(chunk)
    files.push([entry.fileName, Buffer.concat(chunks)])
  }
  return files
}

/** Numbers from 1, in the order that what is numbered is met. */
class Numbering {
  readonly #numbers = new Map<string, number>()

  of(met: string): string {
    const number = this.#numbers.get(met) ?? this.#numbers.size + 1
    this.#numbers.set(met, number)
    return String(number)
  }
}
