import { expect, test } from 'vitest'
import { findTexts } from '../../scripts/texts/find.ts'
import { rewrite } from '../../scripts/texts/plugin.ts'

const textsOf = (code: string, file = 'a.svelte') => findTexts(code, file).map(({ text }) => text)

test('markup, attributes and scripts give their texts, with a hole for each value', () => {
  expect(
    textsOf(`<script lang="ts">const label = $derived(open ? \`Close “\${name}”\` : 'Open')</script>
      <p class="line wide" title="Who is {name}?">In {place},
        since {day}. <b>Never</b> <kbd>Enter</kbd></p>`)
  ).toEqual(['Close “{0}”', 'Open', 'Who is {0}?', 'In {0}, since {1}.', 'Never'])
})

test('a count inside a sentence is said by the sentence', () => {
  expect(textsOf(`<p>Found in {countWords(found.length, 'story', 'stories')} of {source}.</p>`)).toEqual([
    'Found in {0|# story|# stories} of {1}.'
  ])
  expect(textsOf('const said = `${countWords(n, "hit")} hidden`', 'a.ts')).toEqual([
    '{0|# hit|# hits} hidden'
  ])
  expect(textsOf('const said = countWords(n, "hit")', 'a.ts')).toEqual(['{0|# hit|# hits}'])
})

test('sentences that stand in what a sentence is given are texts of their own', () => {
  expect(textsOf('tell(`Done.${late ? ` It took ${time}.` : ""}`)', 'a.ts')).toEqual([
    'Done.{0}',
    ' It took {0}.'
  ])
})

test('names in the program, keys, styles and types are no texts, and a small word is one where it is marked', () => {
  const code = `import Button from 'Some Button'
    type Kind = 'New one' | 'Old'
    const of = { 'Big key': 1, key: 'Home', id: 'Other' }
    if (event.key === 'Enter' || kind === 'Very Old') call('archive.open', 'lost')
    element.setAttribute('Name', 'Some value')
    throw new Error('This is a bug')
    const state = lost ? word('lost') : 'found'
    const way = \`M \${x} \${y}\`, chord = 'Mod+Shift+K', rule = 'max(4px, 2rem)'`
  expect(textsOf(code, 'a.ts')).toEqual(['lost'])
})

test('the code that is built says each text, and values stay where they were', () => {
  const code = rewrite('tell(`Moved ${countWords(n, "hit")} to ${to}.`, "undo")', 'src/a.ts', new Set())
  expect(code?.toString()).toBe(
    `import { say as _say } from 'wiremark:say';tell(_say("Moved {0|# hit|# hits} to {1}.", (n), (to)), "undo")`
  )
  const markup = rewrite(`<p title='It is "{x}"'>All of {x}</p>`, 'src/a.svelte', new Set())
  expect(markup?.toString()).toBe(
    `<script>import { say as _say } from 'wiremark:say';</script>\n<p title={_say("It is \\"{0}\\"", (x))}>{_say("All of {0}", (x))}</p>`
  )
})

test('a text that means something else in one folder is called by it there', () => {
  const names = new Set(['Copy@@feature/import'])
  const code = (file: string) => rewrite(`show('Copy')`, file, names)?.toString()
  expect(code('src/renderer/feature/import/words.ts')).toContain('_say("Copy@@feature/import")')
  expect(code('src/renderer/feature/list/words.ts')).toContain('_say("Copy")')
})
