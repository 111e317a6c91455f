import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readManual } from '../../scripts/manual/read-manual.ts'
import { manualText, searchManual } from '../../src/core/about/manual.ts'
import { marked } from '../../src/renderer/feature/manual/marked.ts'

const root = resolve(import.meta.dirname, '../..')
const sections = readManual(readFileSync(resolve(root, 'docs/manual.md'), 'utf8'))

describe('the manual', () => {
  test('is read whole, each section under its title', () => {
    expect(sections.length).toBeGreaterThan(10)
    expect(sections[0]?.level).toBe(1)
    expect(sections.every((section) => section.title !== '' && !/[*`|]{2}/.test(section.title))).toBe(true)
    expect(sections.map(manualText).join(' ')).toContain('archive')
  })

  test('is searched by all the words typed, titles first', () => {
    const found = searchManual(sections, 'COMMAND line')
    expect(found[0]?.title).toBe('The command line')
    for (const section of found) expect(manualText(section).toLowerCase()).toMatch(/command/)
    expect(searchManual(sections, 'no such word anywhere xyzzy')).toEqual([])
  })

  test.each([
    ['a picture', '# A\n\n![x](y.png)'],
    ['markup', '# A\n\n<b>x</b>'],
    ['a link that leads out', '# A\n\n[x](https://agency.example/)'],
    ['a link to a section it does not have', '# A\n\n[x](#b)']
  ])('may not hold %s', (_, markdown) => {
    expect(() => readManual(markdown)).toThrow(/manual/)
  })

  test('links to its own sections', () => {
    expect(readManual('# A b\n\n[x](#c)\n\n## C\n').map(({ id }) => id)).toEqual(['a-b', 'c'])
  })
})

test.each([
  ['the dam and the Dam', ['dam'], ['dam', 'Dam']],
  ['a (b) c', ['(b)'], ['(b)']],
  ['nothing', ['zero'], []],
  ['', ['x'], []]
])('in “%s” the words %j are marked', (text, sought, found) => {
  const stretches = marked(text, sought)
  expect(stretches.map((stretch) => stretch.text).join('')).toBe(text)
  expect(stretches.filter((stretch) => stretch.found).map((stretch) => stretch.text)).toEqual(found)
})
