import { describe, expect, test } from 'vitest'
import type { BriefingDocument, DocumentPart } from '../../../src/core/briefing/document.ts'
import { designs } from '../../../src/core/briefing/layout.ts'
import { textsOf } from '../../../src/engine/typeset/printable.ts'
import { fullDocument, quote, sourceOf } from '../../support/full-document.ts'
import { Random } from '../../support/random.ts'
import { aTypesetter, hasPoppler, letters, textOf } from './read-pdf.ts'

const typesetter = aTypesetter()
const marks = [
  '#panic("x")',
  '*bold* and _slanted_',
  '$x$ and $ y $',
  '= h',
  '<label> @reference',
  'back\\slash \\n \\u{41}',
  '// not a comment /* nor this */',
  'https://wire.example/a//b?c=1&d=#e',
  '- one',
  '+ two',
  '`code` and ``` more',
  '"straight" \'quotes\' -- --- ...',
  '#set page(width: 1cm)',
  '[brackets] {braces} ~ tilde',
  '10 of 20, 0 of 30',
  '${x} %s &amp; &lt;',
  'efficient affluent offshore fjord',
  'Ærøskøbing Łódź Ağrı Đắk Lắk',
  'Қазақстан Өзбекистон Ђорђе їжак',
  'Ἀθῆναι Θεσσαλονίκη'
]

describe.runIf(hasPoppler)('words come out of the page as they went in', () => {
  const seed = 20261122
  test.each(designs)(`in every part of a %s, shuffled and joined (seed ${String(seed)})`, (design) => {
    const random = new Random(seed)
    const words = () => Array.from({ length: random.int(1, 3) }, () => random.pick(marks)).join(' ')
    const document = mapped({ ...fullDocument({ design }) }, words)
    const read = letters(textOf(typesetter.pdf(document).bytes))
    for (const text of shownIn(document)) expect(read).toContain(letters(text))
  })

  test('Hebrew and Arabic run from the right, beside words that run from the left', () => {
    const hebrew = 'הנמל נסגר לשלושה ימים'
    const arabic = 'أغلق الميناء ثلاثة أيام'
    for (const design of designs) {
      const parts = [quote(1, hebrew, 1), quote(2, arabic, 1), quote(3, `He said ${hebrew} at noon.`, 1)]
      const { bytes } = typesetter.pdf(
        fullDocument({
          design,
          language: 'ar',
          findings: [],
          sections: [{ heading: hebrew, item: 4, parts }]
        })
      )
      // Written in the order they are read, not in that they are drawn in.
      const read = letters(textOf(bytes, []))
      // The page itself is laid out from the left, as its own words run.
      expect(read).toMatch(/Page[12]of\d/)
      for (const text of [hebrew, arabic]) expect(read).toContain(letters(text))
      expect(rightmost(bytes, 'הנמל')).toBeGreaterThan(rightmost(bytes, 'ימים'))
    }
  })

  test('a long unbroken run keeps to the page and can be read back whole', () => {
    const address = `https://wire.example/${'lindhaven-ferry-'.repeat(9)}end`
    const word = 'Ostmark'.repeat(30)
    for (const design of designs) {
      const document = fullDocument({
        design,
        title: word,
        sections: [{ heading: word, item: 1, parts: [quote(2, `${word} ${address}`, 1), tableOf(word)] }],
        sources: [sourceOf(1, { source: word, headline: word, authors: word })]
      })
      const { bytes } = typesetter.pdf(document)
      const read = letters(textOf(bytes))
      expect(read).toContain(address)
      expect(read.split(word).length).toBeGreaterThan(4)
      expect(Math.max(...edges(bytes))).toBeLessThan(595.3 - 40)
    }
  })
})

function tableOf(word: string): DocumentPart {
  const header = Array.from({ length: 6 }, (_, at) => `Column ${String(at)}`)
  return { kind: 'table', item: 3, caption: word, header, rows: [[word, '1', '2', '3', '4', '5']] }
}

/** The document with every text that an analyst or an article can bring replaced. */
function mapped(document: BriefingDocument, words: () => string): BriefingDocument {
  return {
    ...document,
    title: words(),
    summary: words(),
    house: { ...document.house, author: '', opening: words(), closing: words(), masthead: words() },
    sections: document.sections.map((section) => ({
      ...section,
      heading: section.heading === null ? null : words(),
      parts: section.parts.map((part): DocumentPart => {
        if (part.kind === 'picture' || part.kind === 'chart') return { ...part, caption: words() }
        if (part.kind === 'table')
          return {
            ...part,
            caption: words(),
            header: part.header.map(words),
            rows: part.rows.map((row) => row.map(words))
          }
        return { ...part, text: words() }
      })
    })),
    sources: document.sources.map((source) => ({
      ...source,
      source: words(),
      headline: words(),
      authors: words()
    })),
    findings: document.findings.map((finding) => ({ ...finding, quoted: words(), now: words() }))
  }
}

/** What can be read of a document: all its texts but those of pictures, and what a label of a chart stands for. */
function shownIn(document: BriefingDocument): string[] {
  const unseen = new Set(
    document.sections.flatMap(({ parts }) =>
      parts.flatMap((part) => {
        if (part.kind === 'picture') return [part.alternative]
        return part.kind === 'chart' ? part.chart.labels : []
      })
    )
  )
  return textsOf(document).filter((text) => !unseen.has(text))
}

function edges(pdf: Uint8Array): number[] {
  return Array.from(textOf(pdf, ['-bbox']).matchAll(/xMax="([\d.]+)"/g), ([, edge]) => Number(edge))
}

/** How far right a word begins, in points; words of these scripts may come out backwards. */
function rightmost(pdf: Uint8Array, word: string): number {
  const found = textOf(pdf, ['-bbox']).matchAll(/xMin="([\d.]+)"[^>]*>([^<]*)</g)
  const either = [word, [...word].reverse().join('')]
  return Math.max(
    ...Array.from(found)
      .filter(([, , text = '']) => either.includes(letters(text)))
      .map(([, at]) => Number(at))
  )
}
