import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Briefing } from '../../../src/core/briefing/model.ts'
import { loadFonts } from '../../../src/engine/typeset/fonts.ts'
import { createTypesetter } from '../../../src/engine/typeset/typesetter.ts'
import { briefing, citation, comment, heading, plainDocument, quote } from '../../core/briefing/sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'wiremark-typeset-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const typesetter = createTypesetter({ fonts: loadFonts() })
const poppler = hasPoppler()

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

describe('a briefing as PDF', () => {
  test('gives the same bytes for the same briefing, from any typesetter', () => {
    const document = plainDocument(briefing(sections))
    const first = typesetter.pdf(document)
    typesetter.pdf(plainDocument(briefing([comment('Another in between.')])))
    expect(typesetter.pdf(document).bytes).toEqual(first.bytes)
    expect(createTypesetter({ fonts: loadFonts() }).pdf(document).bytes).toEqual(first.bytes)
    expect(first.warnings).toEqual([])
  })

  test('claims PDF/UA-1, and carries its title, author, language and outline', () => {
    const raw = Buffer.from(typesetter.pdf(plainDocument(briefing(sections))).bytes).toString('latin1')
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(raw).toMatch(/\/Lang\s*\(en/)
    expect(raw).toContain('/Outlines')
    expect(raw).toContain('/MarkInfo')
    expect(raw).toContain('Wiremark')
  })

  test('an empty briefing is one page with its title', () => {
    expect(typesetter.pdf(plainDocument(briefing([])))).toMatchObject({ pages: 1, warnings: [] })
  })

  test('a briefing without a usable date, source or citation is still set', () => {
    const bare = citation({ headline: null, source: null, bylines: [], publishedOn: null })
    const made = { ...briefing([heading(' x '), quote('a', bare), quote('b', null)]), madeOn: 'some day' }
    expect(typesetter.pdf(plainDocument(made))).toMatchObject({ pages: 1, warnings: [] })
  })

  test.each([
    ['control characters', 'a\u0000b\u0007c\td\u0085e\u001Bf'],
    ['spaces of every width', 'a\u00A0b\u1680c\u2003d\u2007e\u202Ff\u205Fg\u3000h\u2028i\u2029j'],
    ['marks that are never drawn', 'a\u200Bb\u00ADc\u2066d\u2069e\u200Df\uFE0Fg\u2060h\uFEFFi\u034Fj'],
    ['combining accents', 'e\u0301 x\u0301\u0323 Ж\u0301 α\u0301 \u0301x']
  ])('%s do not stand in the way of PDF/UA-1', (_, text) => {
    const { warnings, bytes } = typesetter.pdf(plainDocument(briefing([quote(text), comment(text)], text)))
    expect(warnings).toEqual([])
    expect(Buffer.from(bytes).toString('latin1')).toContain('pdfuaid')
  })

  test('half a surrogate pair does not stop the page', () => {
    expect(typesetter.pdf(plainDocument(briefing([comment('d\uD800e')]))).pages).toBe(1)
  })

  test('every letter that the fonts show can stand in a quote, a headline, a heading and a title', () => {
    const letters = 'ABCÀÉñßŁłőžĞİ ΑΒΓαβγ АБВабвЇїЎў «»„“”‚‘’–—…€£§†№'
    const items = [
      heading(letters),
      quote(letters, citation({ headline: letters, source: letters, bylines: [letters] }))
    ]
    const { warnings, bytes } = typesetter.pdf(plainDocument(briefing(items, letters)))
    expect(warnings).toEqual([])
    expect(Buffer.from(bytes).toString('latin1')).toContain('pdfuaid')
  })

  test('a character that no font shows gives one sentence for its script, and a tagged PDF all the same', () => {
    const { warnings, bytes } = typesetter.pdf(
      plainDocument(briefing([quote('The sign read 港口 and 😀, 港.')]))
    )
    expect(warnings).toEqual([
      'Chinese characters cannot be printed with the fonts that come with Wiremark and stand as empty boxes: 港 (U+6E2F), 口 (U+53E3).',
      'Emoji cannot be printed with the fonts that come with Wiremark and stand as empty boxes: 😀 (U+1F600).'
    ])
    expect(Buffer.from(bytes).toString('latin1')).toContain('/MarkInfo')
  })
})

describe('the pages as SVG', () => {
  test('are as many as the PDF has, each a whole document with the glyphs it uses', () => {
    const document = plainDocument(briefing(sections))
    const { pages } = typesetter.svgPages(document)
    expect(pages).toHaveLength(typesetter.pdf(document).pages)
    for (const page of pages) {
      expect(page).toMatch(/^<svg [^]*<\/svg>$/)
      const [, height = ''] = /viewBox="0 0 595\.\d+ (\d+)/.exec(page) ?? []
      expect(height).toBe('841')
      const defined = new Set(Array.from(page.matchAll(/<symbol id="([^"]+)"/g), ([, id]) => id))
      const used = new Set(Array.from(page.matchAll(/xlink:href="#([^"]+)"/g), ([, id]) => id))
      expect(used).toEqual(defined)
      expect(opened(page, 'g')).toBe(0)
    }
  })

  test('hold no script, link or picture', () => {
    const { pages } = typesetter.svgPages(plainDocument(briefing([quote('<script>x</script> <a href="x">')])))
    expect(pages.join('')).not.toMatch(/<(script|a|image|foreignObject|style)\b|<[^>]* on\w+=/)
  })
})

describe.runIf(poppler)('read back with poppler', () => {
  test.each([
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
    '10 of 20, 0 of 30'
  ])('%s comes out as itself, as a quote, a comment, a heading and a title', (text) => {
    const items = [
      heading(text),
      comment(text),
      quote(text, citation({ headline: text, source: text, bylines: [text] }))
    ]
    const read = oneLine(textOf(briefing(items, text)))
    expect(read.split(oneLine(text)).length - 1).toBeGreaterThanOrEqual(8)
  })

  test('pdfinfo calls it tagged, with its title, author and date', () => {
    const info = poppled('pdfinfo', briefing(sections))
    expect(info).toMatch(/Title: +The quay/)
    expect(info).toMatch(/Author: +Wiremark/)
    expect(info).toMatch(/CreationDate: .*2026/)
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/Page size: .*A4/)
  })

  test('the contents name each heading with its page, and every page says which it is', () => {
    const read = textOf(briefing(sections))
    expect(read).toMatch(/Contents[^]*Part 0\s+1[^]*Part 3\s+\d[^]*Sources\s+\d/)
    const { pages } = typesetter.pdf(plainDocument(briefing(sections)))
    for (let page = 1; page <= pages; page += 1)
      expect(read).toContain(`Page ${String(page)} of ${String(pages)}`)
  })

  test('a briefing with one heading and no quotes has no contents and no sources', () => {
    const read = textOf(briefing([heading('Only'), comment('Nothing else.')]))
    expect(read).not.toMatch(/Contents|Sources/)
  })

  test('a quote stands with its source, authors, day, headline and version', () => {
    const read = textOf(briefing([quote('Divers looked at all 14 piles.', citation({ version: 3 }))]))
    expect(oneLine(read)).toMatch(
      /1 Harbour Wire . Ana Lindqvist . 7 January 2026 . version 3 Ferry talks resume after midnight Divers looked at all 14 piles\./
    )
  })

  test('a long unbroken run keeps to the page and can be read back whole', () => {
    const address = `https://wire.example/${'lindhaven-ferry-'.repeat(20)}end`
    const word = 'Ostmark'.repeat(60)
    const made = briefing(
      [heading(word), quote(`${word} ${address}`, citation({ headline: word, source: word }))],
      word
    )
    expect(textOf(made).replace(/\s/g, '')).toContain(address)
    expect(textOf(made).replace(/\s/g, '')).toContain(word)
    expect(outermost(made)).toBeLessThan(595.3 - 80)
  })
})

function opened(svg: string, tag: string): number {
  const count = (pattern: RegExp) => svg.match(pattern)?.length ?? 0
  return count(new RegExp(`<${tag}[ >]`, 'g')) - count(new RegExp(`</${tag}>`, 'g'))
}

function textOf(made: Briefing): string {
  return poppled('pdftotext', made, ['-raw'])
}

/** The right edge, in points, of the word that stands furthest out. */
function outermost(made: Briefing): number {
  const boxes = poppled('pdftotext', made, ['-bbox'])
  return Math.max(...Array.from(boxes.matchAll(/xMax="([\d.]+)"/g), ([, edge]) => Number(edge)))
}

function poppled(tool: string, made: Briefing, options: readonly string[] = []): string {
  const file = join(folder, 'briefing.pdf')
  writeFileSync(file, typesetter.pdf(plainDocument(made)).bytes)
  const output = tool === 'pdftotext' ? ['-'] : []
  return execFileSync(tool, [...options, file, ...output], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore']
  })
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
