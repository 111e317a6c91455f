import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { App, root } from '../tests/e2e/app.ts'
import { ask } from '../tests/e2e/steps.ts'
import { Random } from '../tests/support/random.ts'
import { percentile, type Row, type Section } from './report.ts'

const WORDS = 10_000
const PASSAGES = 1_000
const SCROLLS = 8

/**
 * Scrolling through an article of 10,000 words with 1,000 passages in the built app, beside the same article without
 * any: how long it takes to open, and how long frames take. A sentence where the app is not built.
 */
export async function benchReader(): Promise<Section> {
  if (!existsSync(join(root, 'out/main/index.js')))
    return 'Not measured: the app was not built (`npm run build`).'
  const app = new App()
  await app.start()
  try {
    const article = await longArticle(app)
    const plain = await scrolled(app)
    await markPassages(app, article)
    const marked = await scrolled(app)
    return [
      row('opening it, ms', marked.opened, plain.opened),
      row('frame while scrolling, p95, ms', percentile(marked.frames, 0.95), percentile(plain.frames, 0.95)),
      row('frames of more than 50 ms while scrolling, %', late(marked.frames), late(plain.frames))
    ]
  } finally {
    await app.stop()
    app.cleanUp(null)
  }
}

function row(what: string, ours: number, peer: number): Row {
  const ratio = ours === 0 ? 1 : peer / ours
  return {
    what: `${PASSAGES} passages on ${WORDS} words: ${what}`,
    ours,
    peer,
    peerName: 'the same text without passages',
    ratio
  }
}

async function longArticle({ folder, page }: App): Promise<number> {
  const random = new Random(8)
  const word = () =>
    Array.from({ length: random.int(2, 9) }, () => 'aeiourstnlmd'[random.int(0, 11)]).join('')
  const paragraphs = Array.from(
    { length: WORDS / 50 },
    () => `The ${Array.from({ length: 49 }, word).join(' ')}.`
  )
  const file = join(folder, 'long.txt')
  writeFileSync(file, `A long article\n\nPublished: 2026-03-01\n\n${paragraphs.join('\n\n')}\n`)
  const { receipts } = await ask(page, 'import.run', { job: 'bench', items: [{ path: file }] })
  const article = receipts[0]?.article
  if (article == null) throw new Error('The article was not taken in.')
  return article
}

async function markPassages({ page }: App, article: number): Promise<void> {
  const { versionId, body } = await ask(page, 'article.show', { article })
  const random = new Random(9)
  for (let made = 0; made < PASSAGES; made++) {
    const start = body.indexOf(' ', random.int(0, body.length - 500)) + 1
    const end = body.indexOf(' ', start + random.int(20, 300))
    await ask(page, 'passage.add', { versionId, start, end, tags: [`tag ${random.int(0, 19)}`] })
  }
}

/** Open the article and scroll it up and down: milliseconds until it is shown, and between each two frames. */
async function scrolled({ page }: App): Promise<{ opened: number; frames: number[] }> {
  await page.reload()
  const line = page.locator('#article-list').getByRole('option').first()
  await line.waitFor()
  const start = performance.now()
  await line.click()
  await page.getByRole('document', { name: 'Text of the article' }).getByText('The ').first().waitFor()
  const opened = performance.now() - start
  const frames = await page.evaluate(async (scrolls) => {
    const scroller = document.querySelector('.scroller:has(article)')
    if (!scroller) throw new Error(`The article is not on the screen.`)
    const times: number[] = []
    const frame = () => new Promise<number>((done) => requestAnimationFrame(done))
    let before = await frame()
    for (let way = 0; way < scrolls; way++)
      for (let step = 0; step < 60; step++) {
        scroller.scrollTop += way % 2 === 0 ? 120 : -120
        const now = await frame()
        times.push(now - before)
        before = now
      }
    return times
  }, SCROLLS)
  return { opened, frames }
}

/** The share of frames one would notice, in hundredths. */
function late(frames: readonly number[]): number {
  return (100 * frames.filter((time) => time > 50).length) / frames.length
}
