import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { entitiesOfSample } from './entity-steps.ts'
import { ask, typeText } from './steps.ts'

/** The labels of a chart that stand outside its picture or cover one another, as the window sets them. */
function badlySet(chart: Locator): Promise<string[]> {
  return chart.locator('svg[role=img]').evaluate((svg: SVGSVGElement) => {
    const labels = [...svg.querySelectorAll('text')].map((label) => ({
      text: label.textContent,
      box: label.getBBox()
    }))
    const [width, height] = [svg.width.baseVal.value, svg.height.baseVal.value]
    const outside = labels.filter(
      ({ box }) =>
        box.x < -0.5 || box.y < -1 || box.x + box.width > width + 0.5 || box.y + box.height > height + 1
    )
    const covered = labels.filter(({ box: a }, at) =>
      labels.slice(at + 1).some(({ box: b }) => {
        const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
        // A line of type is taller than its letters.
        const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
        return across > 0.5 && down > a.height * 0.35
      })
    )
    return [...outside, ...covered].map(({ text }) => text)
  })
}

test('a chart is chosen while it is seen, stands in the briefing with its numbers, is changed, and leaves with the file', async ({
  app
}) => {
  const page = await entitiesOfSample(app)
  const [first, second] = (await ask(page, 'entity.list', { limit: 2 })).entities
  const { briefing } = await ask(page, 'briefing.add', { title: 'Week three' })
  await page.getByText('Week three', { exact: true }).first().click()
  await expect(page.getByRole('textbox', { name: 'Title of the briefing' })).toBeVisible()
  await page.keyboard.press('g')
  const dialog = page.getByRole('dialog', { name: 'Insert a chart' })
  const picture = dialog.getByRole('region', { name: 'The chart' })
  for (const one of [first, second]) {
    await typeText(page, one?.name ?? '')
    await dialog
      .getByRole('option', { name: one?.name ?? '' })
      .first()
      .click()
    await dialog.getByRole('combobox').first().focus()
  }
  await expect(picture.getByRole('img')).toHaveAccessibleName(
    new RegExp(`^Mentions of ${first?.name ?? ''} and ${second?.name ?? ''}\\.`)
  )
  expect(await badlySet(picture)).toEqual([])
  await expectAccessible(app)
  await dialog.getByRole('button', { name: 'Insert' }).click()
  await expect(dialog).toBeHidden()

  const items = page.getByRole('list', { name: 'Items of the briefing' })
  await expect(items.getByRole('img', { name: /^Mentions of/ })).toBeVisible()
  await items.getByText('The numbers').click()
  await expect(items.getByRole('columnheader')).toHaveText(['Day', first?.name ?? '', second?.name ?? ''])

  await items.getByRole('button', { name: 'Change what it shows…' }).click()
  const change = page.getByRole('dialog', { name: 'Change the chart' })
  await change.getByText('Articles', { exact: true }).click()
  await change.getByRole('textbox', { name: 'Found by the search' }).fill('port')
  await expect(change.getByRole('img', { name: /^Articles found by port\./ })).toBeVisible()
  expect(await badlySet(change)).toEqual([])
  await change.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(items.getByRole('img', { name: /^Articles found by port\./ })).toBeVisible()
  expect(await badlySet(items)).toEqual([])
  await expectAccessible(app)

  const file = join(app.folder, 'week.html')
  await ask(page, 'briefing.export', { briefing, file, format: 'html' })
  const html = readFileSync(file, 'utf8')
  expect(html).toContain('<title>Articles found by port</title>')
  expect(html.match(/<svg /g)).toHaveLength(1)
})
