import type { Locator, Page } from '@playwright/test'
import { expect, type App } from './app.ts'
import { ask, openArticle, takeSamples } from './steps.ts'

/** The samples with all their names read, one of them open, and the side panel on its entities. */
export async function entitiesOfSample(app: App): Promise<Page> {
  const { page } = app
  await takeSamples(app)
  await expect.poll(async () => (await ask(page, 'entity.state', {})).behind, { timeout: 30_000 }).toBe(0)
  await openArticle(page, 'Skarrow gates', /Thousands flee Linder valley/)
  const tab = page.getByRole('tab', { name: 'Entities' })
  if (!(await tab.isVisible())) await page.keyboard.press('p')
  await tab.click()
  return page
}

/** The side panel. */
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'About this article' })
/** An entity’s line in it. */
export const line = (page: Page, name: string): Locator =>
  panel(page).getByRole('button', { name: new RegExp(`^${name}, `) })
