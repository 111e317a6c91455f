import AxeBuilder from '@axe-core/playwright'
import { expect, type App } from './app.ts'

/** Hold that what is on the screen can be used by everyone, as far as axe can tell, in light and in dark. */
export async function expectAccessible(app: App, ...except: string[]): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await app.theme(theme)
    // Legacy mode runs in this one window; the other opens a second, which the app refuses.
    const axe = new AxeBuilder({ page: app.page }).setLegacyMode(true)
    // The themes differ in their colours and in nothing else.
    const { violations } = await (
      theme === 'light' ? axe.disableRules(except) : axe.withRules('color-contrast')
    ).analyze()
    const told = violations.map(({ id, help, nodes }) => ({
      id,
      help,
      at: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`)
    }))
    expect(told, theme).toEqual([])
  }
  await app.theme('light')
}
