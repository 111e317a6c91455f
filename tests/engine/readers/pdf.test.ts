import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { expect, test } from 'vitest'
import { blocksOf, read, readOne, refusal } from './help.ts'

const compiler = NodeCompiler.create()

function makePdf(typst: string): Uint8Array {
  return compiler.pdf({ mainFileContent: typst })
}

const story = [
  'The ferry to Sandholm sailed again on Wednesday, two days after the extraordinarily violent storm that closed the harbour and left some four hundred islanders without any connection to the mainland, without post and without fresh bread.',
  'Mayor Ines Marlow told reporters at the pier that she was relieved, and that the captain of the ferry, whom everybody on the island greets by her first name, deserved a medal for her perseverance.',
  'Repairs of the eastern pier will cost one and a half million crowns, of which the county has promised half, according to a document that the harbour office published on its notice board.',
  'Captain Oda Lindqvist said that she had never seen such waves in thirty years on the route, and that she hoped not to see them again before her retirement in the summer after next.',
  'Passengers described the crossing as surprisingly comfortable, considering the circumstances, although a consignment of strawberries had unfortunately been left behind at the terminal.',
  'The shopkeeper of Sandholm, who had sold her last loaf on Monday evening, welcomed the delivery with a brass band consisting of herself, her brother and an instrument borrowed from the school.'
]

const twoColumns = makePdf(`#set page(width: 400pt, height: 270pt, columns: 2, margin: 40pt,
  header: [The Ellery Courier #h(1fr) Wednesday 7 January], footer: context align(center)[#counter(page).display()])
#set text(size: 9pt, lang: "en", hyphenate: true)
#set par(justify: true, spacing: 12pt)
#place(top, scope: "parent", float: true)[#text(size: 20pt)[Ferry to Sandholm sails again]]
${story.slice(0, 3).join('\n\n')}

#text(size: 12pt)[Waves of six metres]

${story.slice(3).join('\n\n')}`)

test('a page in two columns is read down one and then the other, its divided words made whole', async () => {
  const article = await readOne(twoColumns, 'page.pdf')
  expect(article.headline).toBe('Ferry to Sandholm sails again')
  expect(blocksOf(article)).toEqual([
    ...story.slice(0, 3).map((text) => `paragraph: ${text}`),
    'heading: Waves of six metres',
    ...story.slice(3).map((text) => `paragraph: ${text}`)
  ])
})

test('running heads and page numbers are no part of the story', async () => {
  const { body } = await readOne(twoColumns, 'page.pdf')
  expect(body).not.toMatch(/Ellery Courier|Wednesday 7 January|^\d+$/m)
})

test('a scan says that it has no text', async () => {
  expect(await refusal(makePdf('#rect(width: 5cm, height: 5cm)'))).toContain('it looks like a scan')
})

test('a PDF of which some pages are pictures says so', async () => {
  const article = await readOne(makePdf(`${story.join('\n\n')}\n#pagebreak()\n#rect(width: 5cm)`))
  expect(article.doubt).toBe('1 of 2 pages have no text; they look like scans.')
})

test('a PDF cut off in the middle is refused or read, in a sentence', async () => {
  expect(await refusal(twoColumns.subarray(0, 400))).toBe(
    'This PDF is damaged or incomplete and cannot be read.'
  )
})

test('only as many pages are read as the limit allows, and the rest is named', async () => {
  const reading = await read(makePdf(story.join('\n#pagebreak()\n')), 'a.pdf', { limits: { pages: 2 } })
  expect(reading.skipped).toEqual([{ name: 'page 3 on', reason: 'This PDF has more pages than are read.' }])
})
