import { expect, test } from 'vitest'
import { designs } from '../../../src/core/briefing/layout.ts'
import { fullDocument, quote, sourceOf } from '../../support/full-document.ts'
import { aTypesetter } from './read-pdf.ts'

const typesetter = aTypesetter()
const nothing = new Set<string>()

test.each(designs)(
  'the pages of a %s are as many as the PDF has, each a drawing with all it refers to',
  (design) => {
    const document = fullDocument({ design })
    const { pages } = typesetter.preview(document, nothing)
    expect(pages).toHaveLength(typesetter.pdf(document).pages)
    for (const { svg } of pages) {
      expect(svg).toMatch(/^<svg [^]*viewBox="0 0 596 842"[^]*<\/svg>$/)
      const drawn = svg ?? ''
      const defined = new Set(Array.from(drawn.matchAll(/ id="([^"]+)"/g), ([, id]) => id))
      const used = new Set(Array.from(drawn.matchAll(/(?:href="#|url\(#)([^")]+)/g), ([, id]) => id))
      expect([...used].filter((id) => !defined.has(id))).toEqual([])
      expect(opened(drawn, 'g')).toBe(0)
    }
  }
)

test('a page whose name is known comes without its drawing, and one changed word changes the pages it is seen on', () => {
  const before = many(60)
  const drawn = typesetter.preview(before, nothing).pages
  expect(drawn.length).toBeGreaterThan(5)
  const known = new Set(drawn.map(({ name }) => name))
  expect(typesetter.preview(before, known).pages.every(({ svg }) => svg === null)).toBe(true)
  const after = many(60, (text, at) => (at === 30 ? text.replace('closed', 'opened') : text))
  const redrawn = typesetter.preview(after, known).pages
  expect(redrawn.filter(({ svg }) => svg !== null)).toHaveLength(1)
  expect(redrawn.map(({ name }) => known.has(name)).indexOf(false)).toBeGreaterThan(0)
})

test('the preview says on which page each part begins', () => {
  for (const design of designs) {
    const { pages, places } = typesetter.preview({ ...many(60), design }, nothing)
    const at = places.map(({ page }) => page)
    expect(places.map(({ item }) => item)).toEqual(Array.from({ length: 60 }, (_, item) => item + 1))
    expect(at.toSorted((a, b) => a - b)).toEqual(at)
    expect(at.at(-1)).toBeGreaterThan(at[0] ?? 0)
    expect(at.at(-1)).toBeLessThanOrEqual(pages.length)
  }
})

test('a drawing holds no script, link or foreign element, and its pictures are in it', () => {
  const document = fullDocument({
    design: 'digest',
    sections: [
      { heading: '<script>x</script>', item: 1, parts: [quote(2, '<a href="https://x.example">x</a>', 1)] }
    ]
  })
  const drawn = typesetter
    .preview(document, nothing)
    .pages.map(({ svg }) => svg)
    .join('')
  expect(drawn).not.toMatch(/<(?:script|a|foreignObject|style)\b|<[^>]* on\w+=|href="(?!#|data:image\/)/)
  expect(drawn).toContain('data:image/svg+xml;base64,')
})

/** A document of so many quotes, the text of each given by its place. */
function many(count: number, change: (text: string, at: number) => string = (text) => text) {
  const text = 'The island grocery was closed for days and the harbour board did not say why. '
  const parts = Array.from({ length: count }, (_, at) =>
    quote(at + 1, change(text.repeat(3), at).trim(), (at % 7) + 1)
  )
  const sources = Array.from({ length: 7 }, (_, at) => sourceOf(at + 1))
  return fullDocument({
    design: 'digest',
    sections: [{ heading: null, item: null, parts }],
    sources,
    findings: []
  })
}

function opened(svg: string, tag: string): number {
  const count = (pattern: RegExp) => svg.match(pattern)?.length ?? 0
  return count(new RegExp(`<${tag}[ >]`, 'g')) - count(new RegExp(`</${tag}>`, 'g'))
}
