import type { Locator, Page } from '@playwright/test'
import type { Args, CallName, Reply, Result } from '../../src/core/contract.ts'
import { expect, type App } from './app.ts'

/** Make a call as the window does, and give its value. */
export async function ask<N extends CallName>(page: Page, name: N, args: Args<N>): Promise<Result<N>> {
  const reply = (await page.evaluate(([name, args]) => window.app.call(name as string, args), [
    name,
    args
  ] as const)) as Reply<Result<N>>
  if (!reply.ok) throw new Error(`${name}: ${reply.message}`)
  return reply.value
}

/** The lines of the article list on the screen. */
export function articles(page: Page): Locator {
  return page.locator('#article-list').getByRole('option')
}

/** Take in the sample articles as a first start offers, and show the Inbox. */
export async function takeSamples({ page }: App): Promise<void> {
  await page.getByRole('button', { name: 'Take in the sample articles' }).click()
  await expect.poll(async () => (await ask(page, 'archive.state', {})).articles).toBeGreaterThan(3)
  await page.keyboard.press('Control+1')
  await expect(articles(page).first()).toBeVisible()
}

/** Run a command by some of its letters, from the palette. */
export async function runCommand(page: Page, letters: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await typeText(page, letters)
  await page.keyboard.press('Enter')
}

/** Search. Until the hits are there the list still shows the Inbox, and what is clicked in it moves away. */
export async function searchFor(page: Page, query: string): Promise<void> {
  await page.locator('#search-field').fill(query)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox', { name: `Articles that match ${query}` })).toBeVisible()
}

/** Search, and open the first article found whose headline is meant. */
export async function openArticle(page: Page, query: string, headline: RegExp): Promise<void> {
  await searchFor(page, query)
  const wanted = articles(page).filter({ hasText: headline }).first()
  // Copies of one story are one hit until they are asked for.
  const folded = page.locator('#article-list [data-copies]:not(.open)').first()
  await expect(wanted.or(folded).first()).toBeVisible()
  if (!(await wanted.isVisible())) await folded.click()
  await wanted.click()
  await expect(page.getByRole('article').getByRole('heading', { level: 1, name: headline })).toBeVisible()
}

/** Take in the samples, open one of them, and select the first sentence of its second paragraph from the keyboard. */
export async function openOnSecondParagraph(app: App): Promise<Page> {
  const { page } = app
  await takeSamples(app)
  await openArticle(page, 'Skarrow gates', /Thousands flee Linder valley/)
  await page.keyboard.press('Control+5')
  for (let at = 0; at < 2; at++) await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  return page
}

/** Take in the samples, and put some tags on the first words of every article, as if tagged by hand. */
export async function tagEveryArticle(app: App): Promise<void> {
  const { page } = app
  await takeSamples(app)
  const { articles } = await ask(page, 'article.list', {})
  for (const [index, { article }] of articles.entries()) {
    const { versionId } = await ask(page, 'article.show', { article })
    const tags = ['aid/food', 'aid/water', 'support'].filter((_, tag) => tag <= index % 3)
    await ask(page, 'passage.add', { versionId, start: 0, end: 12, tags })
  }
}

/** The text of the article that is open. */
export function text(page: Page): Locator {
  return page.getByRole('document', { name: 'Text of the article' })
}

/** The bars of the margin. */
export function bars(page: Page): Locator {
  return page.getByRole('group', { name: 'Passages in this text' }).getByRole('button')
}

/** Type into the field that has the focus, once one has it: what a key or a click opens takes it a moment later. */
export async function typeText(page: Page, typed: string): Promise<void> {
  await expect(page.locator('input:focus, textarea:focus')).toBeVisible()
  await page.keyboard.type(typed)
}

/** What a highlight of the text is drawn over, run by run. */
export function drawn(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (name) => Array.from(CSS.highlights.get(name) ?? [], (range) => range.toString()),
    name
  )
}
