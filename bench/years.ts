import type { CDPSession, Page } from '@playwright/test'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, runtime, type Running, type Start } from '../tests/e2e/app.ts'
import { startElectron } from '../tests/e2e/electron-runtime.ts'
import { startHost } from '../tests/e2e/host-runtime.ts'
import { articles, ask, bars } from '../tests/e2e/steps.ts'
import { addYears, type Years } from './add-years.ts'
import { buildArchive } from './build-archive.ts'
import { percentile, timed, type Row, type Section } from './report.ts'

const STARTS = 8
const ROUNDS = 20

/** How many articles are opened one after another to see whether the window's memory grows. */
const OPENED = 1_000

/** An archive of few articles with little work in it, which the other is to be as quick as. */
const SMALL = 1_000

/** The measures of one archive, each in milliseconds a round. */
type Measured = Readonly<Record<'start' | 'open' | 'tag page' | 'undo', readonly number[]>>

/**
 * Working in the built app with years of work in the archive, beside the same with little; starting beside a window with nothing
 * in it; and the window's memory while articles are opened. Archives are made in the folder where they are not there already.
 */
export async function benchYears(folder: string, size: number): Promise<Section> {
  if (!existsSync(join(root, 'out/main/index.js')))
    return 'Not measured: the app was not built (`npm run build`).'
  const many = yearsFor(size)
  const large = archiveOf(folder, size, many)
  const small = archiveOf(folder, SMALL, yearsFor(SMALL))
  // The two take turns, so that what the machine does besides meets both alike.
  const empty: number[] = []
  const starts: { large: number[]; small: number[] } = { large: [], small: [] }
  for (let round = 0; round <= STARTS; round++) {
    const times = [await emptyStart(), await startOn(large), await startOn(small)] as const
    // The first round fills caches.
    if (round === 0) continue
    empty.push(times[0])
    starts.large.push(times[1])
    starts.small.push(times[2])
  }
  const ours = { start: starts.large, ...(await work(large)) }
  const peer = { start: starts.small, ...(await work(small)) }
  const memory = await memoryWhileReading(large)
  return [
    ...beside(
      ours,
      peer,
      `${size.toLocaleString('en')} articles, ${many.passages.toLocaleString('en')} passages, ${many.tags.toLocaleString('en')} tags and entities`
    ),
    row(
      'start to usable list, p50, ms',
      percentile(ours.start, 0.5),
      percentile(empty, 0.5),
      'an empty window'
    ),
    row(
      `memory after ${OPENED.toLocaleString('en')} opened articles, MiB`,
      memory.last,
      memory.first,
      'after 100'
    )
  ]
}

/** A million articles hold a hundred thousand passages and twenty thousand tags and entities each; fewer, as many less. */
function yearsFor(articles: number): Years {
  const part = (of: number) => Math.max(20, Math.round((of * Math.min(1_000_000, articles)) / 1_000_000))
  return { passages: part(100_000), tags: part(20_000), entities: part(20_000) }
}

function archiveOf(folder: string, articles: number, years: Years): string {
  const at = join(folder, `years-${String(articles)}`)
  if (existsSync(join(at, 'archive.db'))) return at
  console.log(`  making an archive of ${articles.toLocaleString('en')} articles`)
  buildArchive(at, articles)
  addYears(at, years)
  return at
}

function beside(ours: Measured, peer: Measured, large: string): Row[] {
  return (Object.keys(ours) as (keyof Measured)[]).map((what) =>
    row(
      `${what} with ${large}, p95, ms`,
      percentile(ours[what], 0.95),
      percentile(peer[what], 0.95),
      `the same with ${SMALL.toLocaleString('en')} articles`
    )
  )
}

function row(what: string, ours: number, peer: number, peerName: string): Row {
  return { what, ours, peer, peerName, ratio: peer / ours }
}

async function emptyStart(): Promise<number> {
  return started({ main: join(root, 'bench/empty-window.mjs') }, (page) => page.getByText('Empty').waitFor())
}

function startOn(archive: string): Promise<number> {
  return started({ archive }, (page) => articles(page).first().waitFor())
}

/** Milliseconds from starting the program until its window can be used. */
async function started(
  what: { readonly archive?: string; readonly main?: string },
  usable: (page: Page) => Promise<void>
): Promise<number> {
  const user = mkdtempSync(join(tmpdir(), 'wiremark-years-'))
  const start = performance.now()
  const running = await begin(what, user)
  await usable(running.page)
  const took = performance.now() - start
  await running.quit()
  rmSync(user, { recursive: true, force: true, maxRetries: 5 })
  return took
}

function begin(
  { archive, main }: { readonly archive?: string; readonly main?: string },
  user: string
): Promise<Running> {
  const start: Start = {
    args: [],
    ...(main === undefined ? {} : { main }),
    environment: {
      ...process.env,
      NODE_COMPILE_CACHE: join(tmpdir(), 'wiremark-compile-cache'),
      WIREMARK_LANGUAGE: 'en',
      WIREMARK_USER_DATA: user,
      ...(archive === undefined ? {} : { WIREMARK_ARCHIVE: archive })
    }
  }
  return runtime === 'electron' ? startElectron(start) : startHost(start)
}

/** What an analyst does all day, as it looks in the window. */
async function work(archive: string): Promise<Omit<Measured, 'start'>> {
  return inWindow(archive, async (page) => {
    const measured = { open: [] as number[], 'tag page': [] as number[], undo: [] as number[] }
    for (let round = 0; round < ROUNDS; round++) {
      measured.open.push(await openArticle(page, round))
      measured.undo.push(await undoTagging(page, round))
      measured['tag page'].push(await showTag(page, round))
      await page.keyboard.press('Control+1')
    }
    return measured
  })
}

async function inWindow<T>(archive: string, use: (page: Page) => Promise<T>): Promise<T> {
  const user = mkdtempSync(join(tmpdir(), 'wiremark-years-'))
  const running = await begin({ archive }, user)
  try {
    await articles(running.page).first().waitFor()
    return await use(running.page)
  } finally {
    await running.quit()
    rmSync(user, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Open the article of a line of the list, and wait for its headline. */
async function openArticle(page: Page, line: number): Promise<number> {
  const list = page.locator('#article-list')
  await list.focus()
  await page.keyboard.press(line === 0 ? 'Home' : 'ArrowDown')
  const headline = await list.locator('.line.current .headline').innerText()
  return (
    1000 *
    (await timed(async () => {
      await page.keyboard.press('Enter')
      await seen(page, (headline) => document.querySelector('article h1')?.textContent === headline, headline)
    }))
  )
}

/** Tag the first words of the text that is open, that of a line of the list, and undo that: until its bar is gone. */
async function undoTagging(page: Page, line: number): Promise<number> {
  const shown = await bars(page).count()
  const { articles: lines } = await ask(page, 'article.list', { limit: ROUNDS })
  const view = await ask(page, 'article.show', { article: lines[line]?.article ?? 0 })
  if (view === null) throw new Error('The article that is open is in no list.')
  await ask(page, 'passage.add', { versionId: view.versionId, start: 0, end: 12, tags: ['undone'] })
  await bars(page).nth(shown).waitFor()
  return (
    1000 *
    (await timed(async () => {
      await page.keyboard.press('Control+z')
      await seen(
        page,
        (shown) => document.querySelectorAll('[aria-label="Passages in this text"] button').length === shown,
        shown
      )
    }))
  )
}

/** Show the passages of a tag from the tree. */
async function showTag(page: Page, number: number): Promise<number> {
  const tree = page.getByRole('tree', { name: 'Tags' })
  const line = tree.getByRole('treeitem', { name: /, [1-9]/ }).nth(number % 5)
  const name = ((await line.getAttribute('aria-label')) ?? '').split(',')[0] ?? ''
  return (
    1000 *
    (await timed(async () => {
      await line.click()
      await seen(
        page,
        (name) => {
          const main = document.querySelector('main')
          return main?.textContent.includes(name) === true && main.querySelector('[role=option]') !== null
        },
        name
      )
    }))
  )
}

/** Wait until something is so, looking at every picture the window draws: Playwright's own waits look twice a second. */
async function seen<T>(page: Page, so: (given: T) => boolean, given: T): Promise<void> {
  await page.waitForFunction(so as (given: unknown) => boolean, given, { polling: 'raf' })
}

/** Memory of the window's JavaScript after the first hundred articles and after the last, each after a collection. */
async function memoryWhileReading(archive: string): Promise<{ first: number; last: number }> {
  return inWindow(archive, async (page) => {
    const cdp = await page.context().newCDPSession(page)
    let first = 0
    for (let opened = 0; opened < OPENED; opened++) {
      await openArticle(page, opened)
      if (opened === 99) first = await heap(cdp)
    }
    return { first, last: await heap(cdp) }
  })
}

async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize / 2 ** 20
}
