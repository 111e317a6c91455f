import { describe, expect, test } from 'vitest'
import type { BriefingDocument } from '../../../src/core/briefing/document.ts'
import { designs, papers } from '../../../src/core/briefing/layout.ts'
import { charactersOf } from '../../../src/engine/typeset/coverage.ts'
import { loadFonts } from '../../../src/engine/typeset/fonts.ts'
import { missingSentences } from '../../../src/engine/typeset/missing.ts'
import { briefing, citation, comment, heading, plainDocument, quote } from '../../core/briefing/sample.ts'
import { comment as commentPart, fullDocument } from '../../support/full-document.ts'
import { aTypesetter, hasPoppler, infoOf, textOf } from './read-pdf.ts'

const typesetter = aTypesetter()
const long = Array.from(
  { length: 30 },
  (_, index) => `The island grocery was closed for ${String(index)} days.`
)
const sections = Array.from({ length: 4 }, (_, index) => [
  heading(`Part ${String(index)}`),
  comment('What follows is as it was printed.'),
  quote(long.join(' '), citation({ article: index + 1 })),
  quote('Divers looked at all 14 piles.', citation({ article: index + 1 }))
]).flat()

describe.each(designs)('a briefing as PDF, as a %s', (design) => {
  test('gives the same bytes for the same briefing, from any typesetter', () => {
    const document = fullDocument({ design })
    const first = typesetter.pdf(document)
    typesetter.pdf(plainDocument(briefing([comment('Another in between.')])))
    expect(typesetter.pdf(document).bytes).toEqual(first.bytes)
    expect(aTypesetter().pdf(document).bytes).toEqual(first.bytes)
    expect(first.warnings).toEqual([])
  })

  test.each(papers)('claims PDF/UA-1 and PDF/A-2a on %s paper, with title, language and outline', (paper) => {
    const raw = rawOf(fullDocument({ design, paper, language: 'pt-BR' }))
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
    expect(raw).toMatch(/\/Lang\s*\(pt-BR/)
    expect(raw).toContain('/Outlines')
    expect(raw).toContain('Two ferries at anchor before a mole')
  })

  test('is set whatever is missing from it', () => {
    const bare = citation({ headline: null, source: null, bylines: [], publishedOn: null })
    const made = briefing([heading('Second', 2), quote('a', bare), quote('b', null), heading(' x ')])
    for (const document of [
      plainDocument(briefing([])),
      plainDocument({ ...made, madeOn: 'some day' }),
      fullDocument({ sections: [{ heading: 'Empty', item: 1, parts: [] }], sources: [], findings: [] })
    ])
      expect(typesetter.pdf({ ...document, design })).toMatchObject({ warnings: [] })
  })

  test('a name, a number or a mark of style in the house cannot break the page', () => {
    const odd = '#panic() "quoted" \\ $x$ @y <z>\n\n= h'
    const house = {
      ...fullDocument().house,
      organisation: odd,
      author: odd,
      masthead: odd,
      opening: odd,
      closing: odd
    }
    for (const [headFont, textFont, accent] of [
      ['sans', 'serif', '#ffff00'],
      ['serif', 'sans', '#000000']
    ] as const)
      expect(
        typesetter.pdf(fullDocument({ design, house: { ...house, headFont, textFont, accent } })).warnings
      ).toEqual([])
  })
})

describe('characters', () => {
  test.each([
    ['control characters', 'a\u0000b\u0007c\td\u0085e\u001Bf'],
    ['spaces of every width', 'a\u00A0b\u1680c\u2003d\u2007e\u202Ff\u205Fg\u3000h\u2028i\u2029j'],
    ['marks that are never drawn', 'a\u200Bb\u00ADc\u2066d\u2069e\u200Df\uFE0Fg\u2060h\uFEFFi\u034Fj'],
    ['combining accents', 'e\u0301 x\u0301\u0323 Ж\u0301 α\u0301 \u0301x'],
    ['letters of Hebrew and Arabic', 'שלום עולם, مرحبا بالعالم ١٢٣']
  ])('%s do not stand in the way of PDF/UA-1 and PDF/A', (_, text) => {
    const document = plainDocument(briefing([quote(text), comment(text)], text))
    expect(typesetter.pdf(document).warnings).toEqual([])
    expect(rawOf(document)).toMatch(/pdfaid:part[^]*pdfuaid:part/)
  })

  test('half a surrogate pair does not stop the page', () => {
    expect(typesetter.pdf(plainDocument(briefing([comment('d\uD800e')]))).pages).toBe(1)
  })

  test('the fonts that come along have every letter of the languages written in Latin, Greek and Cyrillic', () => {
    const shown = new Set(loadFonts().flatMap((font) => [...charactersOf(font)]))
    const blocks = [
      [0x20, 0x7e],
      [0xa0, 0x24f],
      [0x386, 0x3ce],
      [0x400, 0x52f],
      [0x1e00, 0x1eff],
      [0x1f00, 0x1fff]
    ] as const
    const missing = blocks.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
        (code) => /\p{Assigned}/u.test(String.fromCodePoint(code)) && !shown.has(code)
      )
    )
    expect(missing.map((code) => code.toString(16))).toEqual([])
  })

  test('one that no font shows gives a sentence, and a tagged PDF all the same', () => {
    const document = plainDocument(briefing([quote('The sign read \u{10F123} and \u{10F123}.')]))
    expect(typesetter.pdf(document).warnings).toEqual([
      'No font on this machine has these characters, which stand as empty boxes: \u{10F123} (U+10F123).'
    ])
    expect(rawOf(document)).toContain('/MarkInfo')
    expect(rawOf(document)).not.toContain('pdfuaid')
  })

  test('those of one script are told of in one sentence, the first five by name', () => {
    expect(missingSentences([...'港口海運輸船😀'])).toEqual([
      'No font on this machine has these Chinese characters, which stand as empty boxes: 港 (U+6E2F), 口 (U+53E3), 海 (U+6D77), 運 (U+904B), 輸 (U+8F38) and 1 more.',
      'No font on this machine has these emoji, which stand as empty boxes: 😀 (U+1F600).'
    ])
  })
})

test('a note that runs a little over its page is set closer, and one that runs far over is not', () => {
  const lines = (count: number) =>
    fullDocument({
      design: 'note',
      findings: [],
      sources: [],
      sections: [
        {
          heading: 'Talks',
          item: 1,
          parts: [commentPart(2, long.slice(0, 1).join('').concat(' ').repeat(count))]
        }
      ]
    })
  const pages = Array.from({ length: 12 }, (_, at) => typesetter.pdf(lines(20 + at * 20)).pages)
  expect(pages.toSorted()).toEqual(pages)
  expect(pages[0]).toBe(1)
  expect(pages.at(-1)).toBeGreaterThan(1)
  expect(typesetter.pdf({ ...lines(90), design: 'digest' }).pages).toBeGreaterThan(
    typesetter.pdf(lines(90)).pages
  )
})

test('a picture that is damaged is left out, and said', () => {
  const broken = fullDocument()
  const section = { heading: null, item: null, parts: broken.sections[2]?.parts.slice(1, 2) ?? [] }
  const { pages, warnings } = aTypesetter().pdf({
    ...broken,
    house: { ...broken.house, logo: { picture: 3, type: 'image/jpeg', width: 20, height: 10 } },
    sections: [section]
  })
  expect(pages).toBeGreaterThan(0)
  expect(warnings).toEqual([
    'The logo cannot be drawn: its file is damaged, or of a kind that PDF does not take.'
  ])
})

describe.runIf(hasPoppler)('read back with poppler', () => {
  test.each(designs)(
    'pdfinfo calls the %s tagged, with its title, author, subject, date and paper',
    (design) => {
      const info = infoOf(typesetter.pdf(fullDocument({ design, paper: 'letter' })).bytes)
      expect(info).toMatch(/Title: +The quay at Sankt Almo/)
      expect(info).toMatch(/Author: +Desk for the Coast, Ministry of Harbours/)
      expect(info).toMatch(/Subject: +3 quotes from 2 sources/)
      expect(info).toMatch(/CreationDate: .*27.* 2026/)
      expect(info).toMatch(/Tagged: +yes/)
      expect(info).toMatch(/Page size: .*letter/)
    }
  )

  test('the contents name each heading with its page, and every page but a title page says which it is', () => {
    const document = plainDocument(briefing(sections))
    for (const design of designs) {
      const { bytes, pages } = typesetter.pdf({ ...document, design })
      const read = textOf(bytes)
      if (design !== 'note') expect(read).toMatch(/Contents[^]*Part 0\s+\d[^]*Part 3\s+\d[^]*Sources\s+\d/i)
      for (let page = design === 'report' ? 2 : 1; page <= pages; page += 1)
        expect(read).toContain(`Page ${String(page)} of ${String(pages)}`)
    }
  })

  test('a briefing with one heading and no quotes has no contents and no sources', () => {
    const read = textOf(
      typesetter.pdf(plainDocument(briefing([heading('Only'), comment('Nothing else.')]))).bytes
    )
    expect(read).not.toMatch(/contents|sources/i)
  })

  test('contents, quotes, sources and changes lead to each other', () => {
    for (const design of designs) {
      const { bytes } = typesetter.pdf(fullDocument({ design }))
      const links =
        Buffer.from(bytes)
          .toString('latin1')
          .match(/\/Subtype\s*\/Link\b/g) ?? []
      // Two sources to two quotes, three numbers or footnotes back, the remark, the chart's numbers.
      expect(links.length).toBeGreaterThanOrEqual(7)
      expect(textOf(bytes)).toMatch(/Quoted on page/)
    }
  })
})

function rawOf(document: BriefingDocument): string {
  return Buffer.from(typesetter.pdf(document).bytes).toString('latin1')
}
