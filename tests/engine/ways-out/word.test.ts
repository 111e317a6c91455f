import { PNG } from 'pngjs'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import type { BriefingDocument } from '../../../src/core/briefing/document.ts'
import { docxOf } from '../../../src/engine/ways-out/docx.ts'
import { Drawn } from '../../../src/engine/ways-out/drawn.ts'
import { base64Of, fullDocument, pictureOf, quote, sourceOf } from '../../support/full-document.ts'
import { partsOf } from '../../support/read-ways-out.ts'

const drawn = new Drawn(() => [])

async function written(document: BriefingDocument) {
  const bytesOf: Parameters<typeof docxOf>[1]['bytesOf'] = (picture) =>
    Buffer.from(base64Of(picture), 'base64')
  return docxOf(document, { bytesOf, drawn }, () => Promise.resolve())
}

const all = (xml: string, pattern: RegExp) => Array.from(xml.matchAll(pattern), ([, found = '']) => found)

describe('a Word document', () => {
  test('is the same, byte for byte, each time the same briefing is written', async () => {
    const [one, other] = [await written(fullDocument()), await written(fullDocument())]
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
  })

  test('is whole: every part is well formed, and whatever a part names is there', async () => {
    const parts = await partsOf((await written(fullDocument({ language: 'ar' }))).bytes)
    for (const [name, xml] of parts) {
      const parser = new SaxesParser({ xmlns: true })
      parser.on('error', (error) => expect.fail(`${name}: ${error.message}`))
      parser.write(xml).close()
    }
    const body = parts.get('word/document.xml') ?? ''
    const links = all(parts.get('word/_rels/document.xml.rels') ?? '', /Id="([^"]+)"/g)
    expect(all(body, /r:(?:embed|id)="([^"]+)"/g).filter((id) => !links.includes(id))).toEqual([])
    const styles = all(parts.get('word/styles.xml') ?? '', /w:styleId="([^"]+)"/g)
    const used = all([...parts.values()].join(''), /<w:[pr]Style w:val="([^"]+)"/g)
    expect(used.filter((style) => !styles.includes(style))).toEqual([])
    const marks = all(body, /<w:bookmarkStart w:name="([^"]+)"/g)
    const meant = [...all(body, /w:anchor="([^"]+)"/g), ...all(body, /(?:NOTEREF|PAGEREF) (\S+)/g)]
    expect(meant.filter((mark) => !marks.includes(mark))).toEqual([])
    const drawings = all(body, /<wp:docPr id="(\d+)"/g)
    expect(new Set(drawings).size).toBe(drawings.length)
    expect(drawings.length).toBe(3)
  })

  test('has Word’s own styles, so that its panes and its contents know what is what', async () => {
    const parts = await partsOf((await written(fullDocument())).bytes)
    const names = all(parts.get('word/styles.xml') ?? '', /<w:name w:val="([^"]+)"/g)
    expect(names).toEqual(
      expect.arrayContaining([
        'Title',
        'Subtitle',
        'Heading 1',
        'Heading 2',
        'Quote',
        'caption',
        'toc 1',
        'footnote text'
      ])
    )
    const body = parts.get('word/document.xml') ?? ''
    expect(body).toContain('TOC \\h \\o &quot;1-2&quot;')
    // Each line of the contents ends in the page it leads to, and Word is not asked to work them out.
    expect(all(body, /PAGEREF \S+ \\h<\/w:instrText><w:fldChar[^>]*\/><w:t[^>]*>(\d+)</g)).toHaveLength(6)
    expect([...parts.values()].join('')).not.toMatch(/w:dirty="(?:true|1)"|<w:updateFields/)
  })

  test('says in its properties what it is, who it is from, in which language, and when it was made', async () => {
    const parts = await partsOf((await written(fullDocument({ language: 'pt-BR' }))).bytes)
    const core = parts.get('docProps/core.xml') ?? ''
    for (const said of [
      '<dc:title>The quay at Sankt Almo</dc:title>',
      '<dc:creator>Desk for the Coast</dc:creator>',
      '<dc:language>pt-BR</dc:language>',
      '2026-01-27T00:00:00Z</dcterms:created>'
    ])
      expect(core).toContain(said)
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="pt-BR"/>')
  })

  test('cites a source in one footnote, and in further quotes by that footnote’s number', async () => {
    const parts = await partsOf((await written(fullDocument())).bytes)
    const body = parts.get('word/document.xml') ?? ''
    expect(all(body, /<w:footnoteReference w:id="(\d+)"/g)).toEqual(['1', '2'])
    expect(all(body, /NOTEREF (\S+)/g)).toEqual(['_Note1'])
    expect(parts.get('word/footnotes.xml')).toContain('Ferry talks resume after midnight, part 2')
  })

  test('tells Word which words run leftward', async () => {
    const document = fullDocument({
      language: 'ar',
      sections: [{ heading: 'الميناء', item: 1, parts: [quote(2, 'قال 12 صيادا في Sankt Almo', 1)] }]
    })
    const body = (await partsOf((await written(document)).bytes)).get('word/document.xml') ?? ''
    expect(body).toMatch(/<w:pStyle w:val="Quote"\/>.{0,200}<w:bidi\/>/)
    const runs = all(body.slice(body.indexOf('"Quote"')), /(<w:r>(?:(?!<\/w:r>).)*<w:t[^>]*>[^<]*)/g)
    const leftward = runs.map((run) => [run.includes('<w:rtl/>'), run.replace(/.*>/, '')])
    expect(leftward.slice(0, 2)).toEqual([
      [true, 'قال 12 صيادا في '],
      [false, 'Sankt Almo']
    ])
  })

  test('shows pictures of every kind, those that older Words cannot draw as PNG too', async () => {
    const kinds = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml'] as const
    const parts = kinds.map((type, at) => ({
      kind: 'picture' as const,
      item: at + 1,
      picture: pictureOf(type),
      caption: '',
      alternative: type
    }))
    const document = fullDocument({ sections: [{ heading: null, item: null, parts }] })
    const { bytes, warnings } = await written(document)
    const names = (await partsOf(bytes)).get('word/_rels/document.xml.rels') ?? ''
    // The logo is a drawing as well.
    const pictures = all(names, /media\/\w+\.(\w+)/g)
    expect(pictures.filter((type) => type === 'svg')).not.toEqual([])
    expect(pictures).not.toContain('webp')
    expect(warnings).toEqual([])
  })

  // Two by four dots, light on the left and dark on the right.
  const photograph =
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/wAALCAACAAQBASIA/8QAFAABAAAAAAAAAAAAAAAAAAAABf/EABcQAAMBAAAAAAAAAAAAAAAAAAABAjL/2gAIAQEAAD8ALvbP/9k='

  test.each([
    [6, 'above'],
    [8, 'below'],
    [3, 'right']
  ])('stands a photograph up that its camera noted as lying (%i)', async (orientation, light) => {
    const [width, height] = orientation === 3 ? [4, 2] : [2, 4]
    const turned = { orientation, width, height }
    const png = PNG.sync.read(
      Buffer.from(await drawn.fromTurned(Buffer.from(photograph, 'base64'), turned, width))
    )
    expect([png.width, png.height]).toEqual([width * 2, height * 2])
    const at = (x: number, y: number) => png.data[(y * png.width + x) * 4] ?? 0
    const [first, last] = [at(0, 0), at(png.width - 1, png.height - 1)]
    expect(first > last ? 'above' : orientation === 3 ? 'right' : 'below').toBe(light)
  })

  test('says when a picture cannot be drawn, and what it shows stands there in words', async () => {
    const part = {
      kind: 'picture' as const,
      item: 1,
      picture: pictureOf('image/webp'),
      caption: '',
      alternative: 'A mole'
    }
    const document = fullDocument({ sections: [{ heading: null, item: null, parts: [part] }] })
    const bytesOf = () => Buffer.from('no picture at all')
    const { bytes, warnings } = await docxOf(document, { bytesOf, drawn }, () => Promise.resolve())
    expect(warnings[0]).toMatch(/could not be drawn/)
    expect((await partsOf(bytes)).get('word/document.xml')).toContain('A mole</w:t>')
  })

  test('holds two thousand quotes, and says that Word must number its contents', async () => {
    const quotes = (part: number) =>
      Array.from({ length: 500 }, (_, at) =>
        quote(part * 1000 + at, `Quay ${String(at)} stays closed.`, 1 + (at % 9))
      )
    const document = fullDocument({
      sections: [0, 1, 2, 3].map((part) => ({
        heading: `Part ${String(part)}`,
        item: 9000 + part,
        parts: quotes(part)
      })),
      sources: Array.from({ length: 9 }, (_, at) => sourceOf(at + 1)),
      findings: []
    })
    const { bytes, warnings } = await written(document)
    const body = (await partsOf(bytes)).get('word/document.xml') ?? ''
    expect(all(body, /<w:pStyle w:val="(Quote)"/g)).toHaveLength(2000)
    expect(warnings[0]).toMatch(/Update Table/)
  })
})
