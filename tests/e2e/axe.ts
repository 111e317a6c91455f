import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { RunOptions } from 'axe-core'
import { expect, type App } from './app.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Hold that what is on the screen can be used by everyone, as far as axe can tell, in light and in dark. */
export async function expectAccessible(app: App, ...except: string[]): Promise<void> {
  const { page } = app
  // The window has no frames, so axe is put into its one page, once.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  // A list hides its lines until it has measured them, a frame or two after they have come.
  await expect(page.locator('.virtual-list:visible [role=option]').filter({ visible: false })).toHaveCount(0)
  const disabled = except.map((id) => [id, { enabled: false }] as const)
  // The themes differ in their colours and in nothing else.
  const runs = {
    light: { rules: Object.fromEntries(disabled) },
    dark: { runOnly: ['color-contrast'] }
  } satisfies Record<string, RunOptions>
  const themes = except.includes('color-contrast') ? (['light'] as const) : (['light', 'dark'] as const)
  for (const theme of themes) {
    await app.theme(theme)
    const told = await page.evaluate(async (options) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      const { violations } = await axe.run(document, { ...options, resultTypes: ['violations'] })
      return violations.map(({ id, help, nodes }) => ({
        id,
        help,
        at: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`)
      }))
    }, runs[theme] as RunOptions)
    expect(told, theme).toEqual([])
  }
  await app.theme('light')
}
