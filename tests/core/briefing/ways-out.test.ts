import { describe, expect, test } from 'vitest'
import type { BriefingDocument } from '../../../src/core/briefing/document.ts'
import { readableOn } from '../../../src/core/briefing/ways-out/colour.ts'
import { stretchesOf } from '../../../src/core/briefing/ways-out/direction.ts'
import { htmlOf } from '../../../src/core/briefing/ways-out/html.ts'
import { markdownOf } from '../../../src/core/briefing/ways-out/markdown.ts'
import { markdownParagraph } from '../../../src/core/briefing/ways-out/markdown-text.ts'
import { plainTable } from '../../../src/core/briefing/ways-out/plain-table.ts'
import { plainTextOf } from '../../../src/core/briefing/ways-out/plain-text.ts'
import { base64Of, comment, fullDocument, quote, sourceOf } from '../../support/full-document.ts'
import { htmlDocument } from '../../support/read-ways-out.ts'

const html = (document: BriefingDocument) => [...htmlOf(document, { base64Of })].join('')
const page = (over: Partial<BriefingDocument> = {}) => htmlDocument(html(fullDocument(over)))
const every = (document: Document, query: string) => Array.from(document.querySelectorAll(query))
const oneSection = (...parts: BriefingDocument['sections'][number]['parts']) => ({
  sections: [{ heading: 'On the water', item: 1, parts }]
})

describe('a page to be mailed', () => {
  test('asks for nothing from elsewhere and runs nothing', () => {
    const document = page()
    const meant = every(document, '[src],[href],[srcset],[action]').flatMap((element) =>
      ['src', 'href', 'srcset', 'action'].flatMap((name) => element.getAttribute(name) ?? [])
    )
    expect(meant.filter((address) => !/^(?:#|data:image\/)/.test(address))).toEqual([])
    expect(every(document, 'script,link,iframe,object,form,base')).toEqual([])
    expect(html(fullDocument())).not.toMatch(/url\(|@import|\son\w+=/)
  })

  test('leads from contents, quotes and sources to what they name', () => {
    const document = page()
    const ids = every(document, '[id]').map((element) => element.id)
    const targets = every(document, 'a[href^="#"]').map((link) => link.getAttribute('href')?.slice(1) ?? '')
    expect(targets.length).toBeGreaterThan(8)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('is told to a screen reader: language, headings in order, alternatives, heads of tables', () => {
    const document = page({ language: 'sv' })
    expect(document.documentElement.getAttribute('lang')).toBe('sv')
    expect(every(document, 'h1,h2,h3').map(({ localName }) => localName)[0]).toBe('h1')
    expect(every(document, 'h1')).toHaveLength(1)
    expect(every(document, 'img').map((image) => image.getAttribute('alt'))).toEqual([
      'Ministry of Harbours',
      'Two ferries at anchor before a mole'
    ])
    expect(every(document, 'th:not([scope])')).toEqual([])
    expect(every(document, 'svg[role="img"] > title')).toHaveLength(1)
    // Our own words are English in a Swedish page.
    expect(every(document, 'h2[lang="en"]').map(({ textContent }) => textContent)).toEqual([
      'Summary',
      'Contents',
      'Changes since quoted',
      'Sources'
    ])
  })

  test('carries its styles in its elements, and others for dark screens', () => {
    const document = page()
    expect(every(document, 'main p:not([style]), main h2:not([style]), td:not([style])')).toEqual([])
    expect(document.querySelector('style')?.textContent).toContain('prefers-color-scheme: dark')
    expect(document.querySelector('main')?.getAttribute('style')).toContain('max-width:660px')
  })

  test('says which way words run where it is not the page’s way', () => {
    const hebrew = comment(2, 'הנמל סגור')
    expect(page(oneSection(hebrew)).querySelector('p[dir="rtl"]')?.textContent).toBe('הנמל סגור')
    const arabic = page({ ...oneSection(hebrew, comment(3, 'The quay is closed')), language: 'ar' })
    expect(arabic.documentElement.getAttribute('dir')).toBe('rtl')
    expect(every(arabic, 'p[dir="ltr"]').map(({ textContent }) => textContent)).toContain(
      'The quay is closed'
    )
    expect(every(arabic, 'p[dir="rtl"]')).toEqual([])
  })
})

describe('two thousand quotes and unbroken words', () => {
  const word = 'quay'.repeat(200)
  const long = fullDocument({
    ...oneSection(...Array.from({ length: 2000 }, (_, at) => quote(at + 2, `${word} ${String(at)}`, 1))),
    sources: [sourceOf(1)]
  })

  test.each([
    ['HTML', htmlOf],
    ['Markdown', markdownOf],
    ['plain text', plainTextOf]
  ])('are written as %s piece by piece, every one', (_, way) => {
    const pieces = [...way(long, { base64Of })]
    expect(pieces.length).toBeGreaterThan(2000)
    expect(pieces.join('').split(word)).toHaveLength(2001)
  })
})

describe('the small things ways out are made of', () => {
  test('web addresses stay themselves in Markdown, as links', () => {
    expect(markdownParagraph(['See https://harbour.example/a_b?c=1&d=2, and', '1. not a list'])).toBe(
      'See <https://harbour.example/a_b?c=1&d=2>, and\\\n1\\. not a list'
    )
  })

  test('a table too wide for a mail is a list of its rows', () => {
    expect(plainTable({ header: ['Day', '北'], rows: [['Monday', '1']] })).toBe(
      'Day     北\n------  --\nMonday   1'
    )
    const wide = 'a word '.repeat(12).trim()
    expect(plainTable({ header: ['Day', 'Said'], rows: [[wide, wide]] })).toBe(`Day: ${wide}\nSaid: ${wide}`)
  })

  test('a colour is made readable, and left alone where it is', () => {
    expect(readableOn('#ffffff', '#0b5d8a')).toBe('#0b5d8a')
    expect(readableOn('#ffffff', '#ffff00')).toBe('#737300')
    expect(readableOn('#000000', '#000000')).toMatch(/^#([0-9a-f]{2})\1\1$/)
  })

  test('text is parted where its direction turns, and nothing is lost', () => {
    const text = '12 Tage, הנמל 3 סגור – Sankt Almo!'
    const stretches = stretchesOf(text)
    expect(stretches.map((stretch) => stretch.direction)).toEqual(['ltr', 'rtl', 'ltr'])
    expect(stretches.map((stretch) => stretch.text).join('')).toBe(text)
  })
})
