import { chromium, type Browser } from 'playwright-core'
import { findChromium } from '../scripts/chromium-host/find-chromium.mjs'
import type { BriefingDocument, DocumentPart } from '../src/core/briefing/document.ts'
import { usualHouse } from '../src/core/briefing/house.ts'
import { htmlOf } from '../src/core/briefing/ways-out/html.ts'
import { loadFonts } from '../src/engine/typeset/fonts.ts'
import { createTypesetter } from '../src/engine/typeset/typesetter.ts'
import { Random } from '../tests/support/random.ts'
import { percentile, timed, type Row, type Section } from './report.ts'

const EDITS = 10
const WORDS = 'harbour ferry quay board union letter winter repair island bread night offer pilot cost'.split(
  ' '
)

interface Times {
  readonly cold: number
  readonly edited: number
}

/**
 * How long briefings of these many quotes take to become a PDF, by a typesetter that is new and after one word was changed,
 * beside Chromium printing the HTML of the same; and how long the preview takes after a word was changed.
 */
export async function benchBriefings(sizes: readonly number[]): Promise<Section> {
  const path = findChromium()
  if (path === null) return 'Not measured: there is no Chromium on this machine to print beside.'
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] })
  try {
    const rows: Row[] = []
    for (const size of sizes) {
      const ours = await oursFor(size)
      const theirs = await printedBy(browser, size)
      rows.push(
        row(`${size} quotes to PDF, the first time`, ours.cold, theirs.cold),
        row(`${size} quotes to PDF, after one word was changed`, ours.edited, theirs.edited),
        row(`${size} quotes, the preview after one word was changed`, await previewed(size), theirs.edited)
      )
    }
    return rows
  } finally {
    await browser.close()
  }
}

function row(what: string, ours: number, peer: number): Row {
  return { what: `${what}, ms`, ours, peer, peerName: 'Chromium, `printToPDF`', ratio: peer / ours }
}

async function oursFor(size: number): Promise<Times> {
  const fonts = loadFonts()
  const cold = await timed(() => void createTypesetter({ fonts }).pdf(briefing(size)))
  const typesetter = createTypesetter({ fonts })
  typesetter.pdf(briefing(size))
  return { cold: cold * 1000, edited: await editing((word) => void typesetter.pdf(briefing(size, word))) }
}

async function previewed(size: number): Promise<number> {
  const typesetter = createTypesetter({ fonts: loadFonts() })
  const known = new Set<string>()
  const preview = (word: string) => {
    for (const { name } of typesetter.preview(briefing(size, word), known).pages) known.add(name)
  }
  preview('first')
  return editing(preview)
}

async function printedBy(browser: Browser, size: number): Promise<Times> {
  const page = await browser.newPage()
  const print = async (word: string) => {
    await page.setContent(Array.from(htmlOf(briefing(size, word), { base64Of: () => '' })).join(''))
    await page.pdf({ format: 'A4', tagged: true, outline: true })
  }
  const cold = await timed(() => print('first'))
  // Only the one word is changed in the page that stands there already.
  const edited = await editing(async (word) => {
    await page.evaluate((text) => {
      const quote = document.querySelectorAll('blockquote')[3]
      if (quote) quote.textContent = text
    }, word)
    await page.pdf({ format: 'A4', tagged: true, outline: true })
  })
  await page.close()
  return { cold: cold * 1000, edited }
}

/** The middle of what several edits took, in milliseconds. */
async function editing(edit: (word: string) => void | Promise<void>): Promise<number> {
  const times: number[] = []
  for (let at = 0; at < EDITS; at += 1) times.push((await timed(() => edit(`edited${at}`))) * 1000)
  return percentile(times, 0.5)
}

/** A daily digest of so many quotes under a heading for every ten, one word in its middle as given. */
function briefing(quotes: number, word = 'first'): BriefingDocument {
  const random = new Random(11)
  const sentence = (length: number) => `The ${Array.from({ length }, () => random.pick(WORDS)).join(' ')}.`
  const sources = Array.from({ length: Math.ceil(quotes * 0.7) }, (_, at) => ({
    number: at + 1,
    article: at + 1,
    version: 1,
    source: `Paper ${String(at % 30)}`,
    headline: sentence(7),
    authors: 'Ana Lindqvist',
    published: '7 January 2026'
  }))
  const quote = (at: number): DocumentPart => ({
    kind: 'quote',
    item: at * 2 + 2,
    text: `${sentence(random.int(20, 60))}${at === Math.floor(quotes / 2) ? ` ${word}` : ''}`,
    source: (at % sources.length) + 1,
    remark: null
  })
  return {
    title: 'What the papers say',
    madeOn: '2026-01-27',
    date: '27 January 2026',
    extent: `${String(quotes)} quotes`,
    language: 'en',
    design: 'digest',
    paper: 'a4',
    house: { ...usualHouse, logo: null },
    summary: sentence(40),
    sections: Array.from({ length: Math.ceil(quotes / 10) }, (_, section) => ({
      heading: `Section ${String(section + 1)}`,
      item: section * 20 + 1,
      parts: Array.from({ length: Math.min(10, quotes - section * 10) }, (_, at) => quote(section * 10 + at))
    })),
    sources,
    findings: []
  }
}
