import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentSecurityPolicy, serveFrom } from '../../src/main/serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'wiremark-serve-'))
const serve = serveFrom(join(folder, 'renderer'))

beforeAll(() => {
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true })
  writeFileSync(join(folder, 'renderer/index.html'), '<p>page</p>')
  writeFileSync(join(folder, 'renderer/assets/a b.js'), 'script')
  writeFileSync(join(folder, 'renderer/archive.db'), 'secret')
  writeFileSync(join(folder, 'outside.html'), 'secret')
  mkdirSync(join(folder, 'renderer-too'))
  writeFileSync(join(folder, 'renderer-too/x.html'), 'secret')
  symlinkSync(join(folder, 'outside.html'), join(folder, 'renderer/link.html'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the page comes with the policy, its type, and no sniffing', async () => {
  const answer = await serve(new Request('app://wiremark/index.html'))
  expect(await answer.text()).toBe('<p>page</p>')
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})

test('a file in a folder is found under its encoded name', async () => {
  expect((await serve(new Request('app://wiremark/assets/a%20b.js'))).status).toBe(200)
})

test.each([
  'app://wiremark/../outside.html',
  'app://wiremark/%2e%2e/outside.html',
  'app://wiremark/..%2foutside.html',
  'app://wiremark/assets/..%2f..%2foutside.html',
  'app://wiremark/..%5coutside.html',
  'app://wiremark/../renderer-too/x.html',
  'app://wiremark/..%2frenderer-too/x.html',
  'app://wiremark/link.html',
  'app://wiremark/index.html%00.js',
  'app://wiremark/%ff',
  'app://wiremark/',
  'app://wiremark/assets',
  'app://wiremark/index.html/more',
  'app://wiremark/archive.db',
  'app://elsewhere/index.html'
])('%s is not found', async (url) => {
  const answer = await serve(new Request(url))
  expect([answer.status, await answer.text()]).toEqual([404, ''])
})

test('nothing can be sent to it', async () => {
  expect((await serve(new Request('app://wiremark/index.html', { method: 'POST', body: 'x' }))).status).toBe(
    405
  )
})

test('the policy admits nothing inline, evaluated, or from elsewhere', () => {
  expect(contentSecurityPolicy).toMatch(/^default-src 'none';/)
  expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|data:/)
})
