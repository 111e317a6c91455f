import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeDocx } from '../engine/readers/make-docx.ts'
import { expect, test } from './app.ts'
import { landings } from './harbour.ts'
import { importPaths } from './stories.ts'

/** Every way in which markup asks for something, or runs. */
const reaching = `
<meta http-equiv="refresh" content="0; url=https://tracker.example/refresh">
<base href="https://tracker.example/base/">
<link rel="stylesheet" href="https://tracker.example/style.css"><link rel="preload" as="image" href="https://tracker.example/p.png">
<style>@import url(https://tracker.example/import.css); p { background: url(https://tracker.example/ground.png) }</style>
<script src="https://tracker.example/script.js"></script><script>window.ran = 'script'; fetch('https://tracker.example/fetch')</script>
<img src="https://tracker.example/pixel.png" srcset="https://tracker.example/2x.png 2x" onerror="window.ran = 'onerror'" alt="Quay">
<picture><source srcset="https://tracker.example/source.webp"><img src="x" onerror="window.ran = 'picture'"></picture>
<iframe src="https://tracker.example/frame"></iframe><iframe srcdoc="<script>parent.ran = 'srcdoc'</script>"></iframe>
<object data="https://tracker.example/object"></object><embed src="https://tracker.example/embed">
<video src="https://tracker.example/film.mp4" poster="https://tracker.example/poster.jpg" autoplay></video>
<audio src="https://tracker.example/sound.mp3" autoplay></audio><svg onload="window.ran = 'svg'"><image href="https://tracker.example/i.png"/></svg>
<form action="https://tracker.example/form"><input autofocus onfocus="window.ran = 'focus'"></form>
<webview src="https://tracker.example/view"></webview><a href="javascript:window.ran = 'link'">Quay Ledger</a>`

/** Paragraphs that no other range shares, so that each comes in as a story of its own. */
const paragraphs = (from: number) =>
  landings(from, from + 6)
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')

const page = `<!doctype html><html><head><title>Quay in the page</title>
<link rel="canonical" href="javascript:window.ran = 'canonical'"></head><body><h1>Quay in the page</h1>${reaching}${paragraphs(0)}</body></html>`

const message = `From: Desk <desk@tidewater.example>
Subject: Quay in the message
Date: Sun, 08 Mar 2026 09:15:00 +0000
Content-Type: text/html; charset=utf-8

<html><body>${reaching}${paragraphs(8)}</body></html>`

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Tidewater</title><item><title>Quay in the feed</title>
<link>https://tracker.example/story</link><enclosure url="https://tracker.example/enclosure.mp3" type="audio/mpeg"/>
<description><![CDATA[${reaching}${paragraphs(16)}]]></description></item></channel></rss>`

test('a page, a message, a feed and a document that reach out load nothing and run nothing when they are read', async ({
  app
}) => {
  const folder = join(app.folder, 'in')
  mkdirSync(folder)
  writeFileSync(join(folder, 'page.html'), page)
  writeFileSync(join(folder, 'message.eml'), message)
  writeFileSync(join(folder, 'feed.xml'), feed)
  writeFileSync(
    join(folder, 'document.docx'),
    makeDocx(['# Quay in the document', ...landings(30, 36).split('\n\n')])
  )
  await importPaths(app, [folder])
  const receipts = app.page.getByRole('table', { name: 'What became of each file' })
  await expect(receipts.getByRole('row', { name: /^New / })).toHaveCount(4)
  await app.page.keyboard.press('ControlOrMeta+1')
  const list = app.page.locator('#article-list').getByRole('option')
  await expect(list).toHaveCount(4)
  for (const where of ['page', 'message', 'feed', 'document']) {
    const headline = `Quay in the ${where}`
    await list.filter({ hasText: headline }).first().click()
    await expect(app.page.getByRole('article').getByRole('heading', { name: headline })).toBeVisible()
    const shown = app.page.getByRole('document', { name: 'Text of the article' })
    await expect(shown).toContainText('went ashore')
    await expect(shown).not.toContainText(/tracker\.example|window\.ran/)
    await expect(
      shown.locator('img, iframe, script, style, link, object, embed, video, a[href]')
    ).toHaveCount(0)
  }
  expect(await app.page.evaluate(() => 'ran' in window)).toBe(false)
  expect(await app.requests()).toEqual([])
})

test('the page comes under the policy, and no frame, film or plug-in comes to be in it', async ({ app }) => {
  const seen = await app.page.evaluate(async () => {
    const refused = (make: () => HTMLElement) =>
      new Promise<string>((resolve) => {
        document.onsecuritypolicyviolation = (event) => resolve(event.effectiveDirective)
        document.body.append(make())
      })
    const frame = () => Object.assign(document.createElement('iframe'), { src: location.href })
    const film = () =>
      Object.assign(document.createElement('video'), { src: 'https://agency.example/film.mp4' })
    const view = document.body.appendChild(document.createElement('webview'))
    const plugin = document.body.appendChild(document.createElement('object'))
    const first = { frame: await refused(frame), film: await refused(film), view: 'getWebContentsId' in view }
    try {
      plugin.data = location.href
      return { ...first, plugin: 'taken' }
    } catch {
      return { ...first, plugin: 'refused' }
    }
  })
  expect(seen).toEqual({ frame: 'frame-src', film: 'media-src', view: false, plugin: 'refused' })
  expect(app.takeComplaints().join('\n')).toMatch(/Content Security Policy/)
})

test('every permission that a page can ask for is refused', async ({ app }) => {
  const states = await app.page.evaluate(async () => {
    const place = new Promise<string>((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        () => resolve('denied')
      )
    )
    const camera = navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(
      () => 'granted',
      () => 'denied'
    )
    const clipboard = navigator.clipboard.readText().then(
      () => 'granted',
      () => 'denied'
    )
    const notices = Notification.requestPermission().then((answer) =>
      answer === 'granted' ? answer : 'denied'
    )
    return Promise.all([place, camera, clipboard, notices])
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
  app.takeComplaints()
})
