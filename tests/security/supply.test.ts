import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { billOf, carried, projectBill } from '../../scripts/supply/bill.ts'
import { refusedPackages } from '../../scripts/supply/licences.ts'
import lock from '../../package-lock.json' with { type: 'json' }
import manifest from '../../package.json' with { type: 'json' }

const root = resolve(import.meta.dirname, '../..')

test('every package that is locked has a licence that Wiremark may use', () => {
  expect(refusedPackages(lock.packages)).toEqual([])
})

test('a licence that binds the whole, none at all, and an unknown one are refused', () => {
  expect(
    refusedPackages({
      '': { license: 'GPL-3.0-only' },
      'node_modules/a': { license: 'GPL-3.0-only' },
      'node_modules/a/node_modules/b': {},
      'node_modules/c': { license: 'MIT AND AGPL-3.0-only' },
      'node_modules/d': { license: '(MIT OR GPL-3.0-or-later)' },
      'node_modules/@e/f': { license: 'Custom' }
    })
  ).toEqual(['a: GPL-3.0-only', 'b: none', 'c: MIT AND AGPL-3.0-only', '@e/f: Custom'])
})

test('the bill of materials is CycloneDX, names all that is carried by version and sum, and is the same each time', () => {
  const bill = projectBill()
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: expect.stringMatching(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as unknown,
    metadata: { component: { name: 'wiremark', version: manifest.version, type: 'application' } }
  })
  const names = new Set(bill.components.map(({ name }) => name))
  for (const name of [...Object.keys(manifest.dependencies), ...carried]) expect(names, name).toContain(name)
  for (const name of ['vitest', 'eslint', 'typescript-eslint', 'electron-vite'])
    expect(names).not.toContain(name)
  for (const component of bill.components)
    expect(component).toMatchObject({
      purl: expect.stringMatching(/^pkg:npm\//) as unknown,
      hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) as unknown }]
    })
  const refs = new Set(bill.dependencies.map(({ ref }) => ref))
  expect(bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([])
  expect(JSON.stringify(bill)).not.toContain(root)
})

test('when and where a bill was made leaves no mark on it', () => {
  const component = (name: string) => ({
    'bom-ref': `${name}@1.0.0`,
    name,
    version: '1.0.0',
    purl: `pkg:npm/${name}@1.0.0`
  })
  const made = (timestamp: string, folder: string, names: readonly string[]) => ({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${timestamp}`,
    metadata: { timestamp, component: { ...component('wiremark'), name: folder } },
    components: names.map(component),
    dependencies: [{ ref: 'ours@1.0.0', dependsOn: ['below@1.0.0'] }]
  })
  const ours = new Set(['ours'])
  const one = billOf(made('2026-01-01T00:00:00Z', 'here', ['ours', 'below', 'tool']), ours)
  expect(one).toEqual(billOf(made('2026-02-02T00:00:00Z', 'there', ['tool', 'below', 'ours']), ours))
  expect(one.components.map(({ name }) => name)).toEqual(['below', 'ours'])
})

test('what the window is built from is on the list of what is carried', () => {
  const window = join(root, 'src/renderer')
  const texts = readdirSync(window, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte|css)$/.test(file))
    .map((file) => readFileSync(join(window, file), 'utf8'))
  const packages = Object.keys(manifest.devDependencies).filter((name) =>
    texts.some((text) => new RegExp(`from '${name}['/]|import '${name}['/]|@import '${name}`).test(text))
  )
  expect(packages.length).toBeGreaterThan(3)
  expect(packages.filter((name) => !carried.includes(name))).toEqual([])
})

test('the workflow asks for known holes, looks at the licences and writes the bill', () => {
  const workflow = readFileSync(join(root, '.github/workflows/supply.yml'), 'utf8')
  for (const command of ['npm audit --omit=dev --audit-level=high', 'npm run licences', 'npm run bill -- '])
    expect(workflow).toContain(`- run: ${command}`)
})
