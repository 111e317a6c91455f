import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'

test('the window opens on an empty archive and asks nothing of the network', async ({ app }) => {
  await expect(app.page).toHaveTitle('archive – Wiremark')
  await expect(app.page.locator('#app main')).toBeAttached()
  expect(await app.requests()).toEqual([])
})

test('the window can call the archive and nothing else of the machine', async ({ app }) => {
  const seen = await app.page.evaluate(async () => ({
    state: await window.app.call('archive.state', {}),
    unknown: await window.app.call('toString', {}),
    malformed: await window.app.call('article.show', { article: 'one' }),
    globals: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis)
  }))
  expect(seen.state).toMatchObject({ ok: true, value: { articles: 0, folder: app.archive } })
  expect(seen.unknown).toMatchObject({ ok: false, code: 'bad-request' })
  expect(seen.malformed).toMatchObject({ ok: false, code: 'bad-request' })
  expect(seen.globals).toEqual([])
})

test('what crosses into the program is cloned, and what cannot be cloned is refused', async ({ app }) => {
  const seen = await app.page.evaluate(async () => {
    const sent = async (args: unknown): Promise<string> => {
      try {
        return JSON.stringify(await window.app.call('archive.state', args))
      } catch (error) {
        return String(error)
      }
    }
    return {
      symbol: await sent({ held: Symbol('never') }),
      proxy: await sent(new Proxy({ query: 'x' }, {})),
      dates: await sent({ at: new Date(0), held: new Map([[1, new Uint8Array([0, 255])]]) }),
      frozen: Object.isFrozen(window.app)
    }
  })
  expect(seen.symbol).toMatch(/symbol|could not be cloned/i)
  expect(seen.proxy).toMatch(/could not be cloned/)
  expect(seen.dates).toContain('"ok":true')
  expect(seen.frozen).toBe(true)
})

test('a file dropped on the window is known by its path, and one made in a page has none', async ({
  app
}) => {
  const file = join(app.folder, 'story – Göteborg.txt')
  writeFileSync(file, 'A story.')
  await app.page.evaluate(() => {
    const target = Object.assign(document.createElement('div'), { id: 'drop-here', textContent: 'here' })
    target.ondragover = (event) => event.preventDefault()
    target.ondrop = (event) => {
      event.preventDefault()
      event.stopPropagation()
      const dropped = [...(event.dataTransfer?.files ?? []), new File(['x'], 'made.txt')]
      target.textContent = JSON.stringify(dropped.map((file) => window.app.pathOf(file)))
    }
    document.body.prepend(target)
  })
  const target = app.page.locator('#drop-here')
  await app.dropFiles(target, [file])
  await expect(target).toHaveText(JSON.stringify([file, '']))
})

test('the policy refuses evaluated code and scripts from elsewhere', async ({ app }) => {
  const evaluated = await app.page
    .evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      try {
        document.body.append(script)
      } catch {
        // Trusted types may refuse it before the policy does.
      }
      return new Promise((resolve) => setTimeout(() => resolve('ran' in window), 0))
    })
    .catch(() => false)
  expect(evaluated).toBe(false)
  const image = await app.page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true
        })
        new Image().src = 'https://agency.example/pixel.png'
      })
  )
  expect(image).toBe('img-src')
  expect(app.takeComplaints().join('\n')).toMatch(/Content Security Policy|TrustedScript/i)
})

test('no new window opens, and the page stays where it is', async ({ app }) => {
  const before = app.page.url()
  expect(await app.page.evaluate(() => window.open('https://agency.example/') === null)).toBe(true)
  await app.page.evaluate(() => {
    location.href = 'https://agency.example/story'
  })
  await app.page.evaluate(() => {
    const link = document.createElement('a')
    Object.assign(link, { href: 'https://agency.example/other', target: '_blank' })
    document.body.append(link)
    link.click()
  })
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(1)
  expect(app.page.url()).toBe(before)
})

test('starting a second time brings the first window to the front and ends', async ({ app }) => {
  expect(await app.startAgain()).toBe(0)
  await expect(app.page).toHaveTitle('archive – Wiremark')
})
