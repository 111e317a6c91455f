import { describe, expect, test } from 'vitest'
import { snippetOf } from '../../../src/core/search/snippet.ts'
import { Random } from '../../support/random.ts'

const textOf = (runs: readonly { text: string }[]) => runs.map(({ text }) => text).join('')

describe('a snippet', () => {
  const long = `${'Nothing of note was said before. '.repeat(20)}The dam failed at 0600. ${'Nothing was said after. '.repeat(20)}`
  const at = long.indexOf('dam')

  test('shows the hit in its words, with an ellipsis at each cut end', () => {
    const runs = snippetOf(long, [{ start: at, end: at + 3 }])
    expect(runs.filter(({ hit }) => hit)).toEqual([{ text: 'dam', hit: true }])
    expect(textOf(runs)).toMatch(/^… .* The dam failed at 0600\. .* …$/)
  })

  test('is the whole of a short text', () => {
    expect(snippetOf('The dam failed.', [{ start: 4, end: 7 }])).toEqual([
      { text: 'The ', hit: false },
      { text: 'dam', hit: true },
      { text: ' failed.', hit: false }
    ])
  })

  test('without hits is the start of the text', () => {
    expect(textOf(snippetOf(long, []))).toMatch(/^Nothing of note.* …$/)
  })

  test('takes the stretch with the most hits', () => {
    const text = `dam ${'word '.repeat(100)}dam dam dam ${'word '.repeat(100)}`
    const hits = Array.from(text.matchAll(/dam/g), ({ index }) => ({ start: index, end: index + 3 }))
    expect(snippetOf(text, hits).filter(({ hit }) => hit)).toHaveLength(3)
  })

  test('never cuts a word, a hit or a character in half, whatever the text', () => {
    const random = new Random(404)
    for (let round = 0; round < 400; round++) {
      const words = Array.from({ length: random.int(0, 120) }, () =>
        random.pick(['dam', '🌊🌊', 'Zoë', 'x'.repeat(random.int(1, 30))])
      )
      const text = words.join(' ')
      const hits = Array.from(text.matchAll(/dam/g), ({ index }) => ({ start: index, end: index + 3 }))
      const runs = snippetOf(text, hits)
      const shown = textOf(runs).replace(/^… /, '').replace(/ …$/, '')
      for (const word of shown.split(' ').filter(Boolean)) expect(words).toContain(word)
      for (const run of runs) if (run.hit) expect(run.text).toBe('dam')
      if (hits.length > 0) expect(runs.some(({ hit }) => hit)).toBe(true)
    }
  })
})
