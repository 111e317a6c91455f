import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { attribution } from '../../src/core/about/attribution.ts'

const page = readFileSync(resolve(import.meta.dirname, '../../docs/ATTRIBUTION.md'), 'utf8')
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| work'))

test('the attribution in the window is the one in the documents', () => {
  const works = attribution.flatMap(({ works }) => works)
  expect(rows).toEqual(works.map(({ name, by, licence }) => `| ${name} | ${by} | ${licence} |`))
})
