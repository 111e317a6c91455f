import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { entitiesOfSample, line, panel } from './entity-steps.ts'
import { ask, drawn, text, typeText } from './steps.ts'

test('the panel lists who and what the text names, and leads from mention to mention, saying why each is one', async ({
  app
}) => {
  const page = await entitiesOfSample(app)
  await expect(panel(page).getByRole('heading', { name: 'People' })).toBeVisible()
  const spokeswoman = line(page, 'Zoë Råholt')
  await spokeswoman.click()
  await expect(spokeswoman).toHaveAttribute('aria-pressed', 'true')
  const mentions = await drawn(page, 'mention')
  expect(mentions.length).toBeGreaterThan(1)
  expect(await drawn(page, 'selected')).toEqual([mentions[0]])
  await spokeswoman.click()
  await expect(panel(page).getByText(/^2 of \d+$/)).toBeVisible()
  await expect(panel(page).getByText(/^“.*Råholt”: /)).toBeVisible()
  await expectAccessible(app)
})

test('an entity is renamed, taken for another kind and for none at all, each taken back by undo', async ({
  app
}) => {
  const page = await entitiesOfSample(app)
  await line(page, 'Linder Water Authority').click()
  const menu = panel(page).getByRole('button', { name: /^Mend Linder Water Authority/ })
  await menu.click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Name' }).fill('Linder Authority')
  await page.keyboard.press('Enter')
  await expect(line(page, 'Linder Authority')).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(line(page, 'Linder Water Authority')).toBeVisible()
  await panel(page)
    .getByRole('button', { name: /^Mend Linder Water Authority/ })
    .click()
  await page.getByRole('menuitem', { name: 'Not an entity anywhere' }).click()
  await expect(line(page, 'Linder Water Authority')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(line(page, 'Linder Water Authority')).toBeVisible()
})

test('a name means another in one article, told apart by a word', async ({ app }) => {
  const page = await entitiesOfSample(app)
  await line(page, 'Brennfoss').click()
  await panel(page).getByRole('button', { name: 'Mend Brennfoss' }).click()
  await page.getByRole('menuitem', { name: 'In this article it is another…' }).click()
  await typeText(page, 'the upper village')
  await page.keyboard.press('Enter')
  await expect(page.getByText('In this article, “Brennfoss” is another: the upper village.')).toBeVisible()
  const found = await ask(page, 'entity.find', { name: 'Brennfoss' })
  expect(found.length).toBeGreaterThan(1)
})

test('two entities are made one, and words that were missed are marked', async ({ app }) => {
  const page = await entitiesOfSample(app)
  await line(page, 'Lower Haugen').click()
  await panel(page).getByRole('button', { name: 'Mend Lower Haugen' }).click()
  await page.getByRole('menuitem', { name: 'It is the same as…' }).click()
  await typeText(page, 'St. Aldern')
  await page
    .getByRole('option', { name: /^St\. Aldern/ })
    .first()
    .click()
  await expect(line(page, 'Lower Haugen')).toHaveCount(0)
  await page.keyboard.press('Control+5')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  const words = (await drawn(page, 'selected')).join('')
  await page.keyboard.press('m')
  await expect(page.getByRole('dialog', { name: `What is “${words}”?` })).toBeVisible()
  await expectAccessible(app)
  await page
    .getByRole('option', { name: `Place “${words}”` })
    .first()
    .click()
  await expect(line(page, words)).toBeVisible()
  await expect(text(page)).toBeFocused()
})

test('an entity’s page shows its names and every mention in its context, and leads to the place', async ({
  app
}) => {
  const page = await entitiesOfSample(app)
  await panel(page).getByRole('button', { name: 'Open Linder Water Authority' }).click()
  await expect(page.getByRole('heading', { name: 'Linder Water Authority' })).toBeVisible()
  const mentions = page.getByRole('listbox', { name: 'Mentions of Linder Water Authority' })
  await expect(mentions.getByRole('option').first()).toContainText('Linder Water Authority')
  await expectAccessible(app)
  await page.getByText('Words after').click()
  await mentions.getByRole('option').first().click()
  await expect(text(page)).toBeVisible()
  await expect.poll(() => drawn(page, 'selected')).toEqual(['Linder Water Authority'])
})

test('entities in doubt are decided from the keyboard', async ({ app }) => {
  const page = await entitiesOfSample(app)
  const before = await ask(page, 'entity.review', {})
  await page.keyboard.press('Control+Shift+D')
  await expect(page.getByRole('heading', { name: 'Entities in doubt' })).toBeVisible()
  await expectAccessible(app)
  if (before.total === 0) {
    await expect(page.getByText('No entity is in doubt')).toBeVisible()
    return
  }
  await page.keyboard.press('n')
  await expect.poll(async () => (await ask(page, 'entity.review', {})).total).toBe(before.total - 1)
})

test('names of a headline are gone to, mended one by one and marked from the keyboard', async ({ app }) => {
  const page = await entitiesOfSample(app)
  const dam = line(page, 'Skarrow Dam')
  await dam.click()
  expect(await drawn(page, 'selected')).toEqual(['Skarrow Dam'])
  await expect(panel(page).getByText('1 of 3', { exact: true })).toBeVisible()
  await panel(page).getByRole('button', { name: 'Mend Skarrow Dam' }).click()
  await page.getByRole('menuitem', { name: 'Not an entity here' }).click()
  await expect(dam).toHaveAccessibleName(/^Skarrow Dam, 1 of 2 mentions/)
  await page.keyboard.press('Control+z')
  await expect(dam).toHaveAccessibleName(/^Skarrow Dam, headline, .*3 mentions/)
  await text(page).focus()
  await page.keyboard.press('Shift+M')
  const headline = page.getByRole('textbox', { name: 'Headline' })
  await expect(headline).toBeFocused()
  for (let word = 0; word < 2; word++) await page.keyboard.press('Shift+Control+ArrowRight')
  await page.keyboard.press('Enter')
  const asked = page.getByRole('dialog', { name: 'What is “Thousands flee Linder”?' })
  await expect(asked).toBeVisible()
  await expectAccessible(app)
  await asked.getByText('In this place alone').click()
  await asked.getByRole('option', { name: 'Place “Thousands flee Linder”' }).click()
  await expect(line(page, 'Thousands flee Linder')).toHaveAccessibleName(/headline, 1 mention\b/)
})
