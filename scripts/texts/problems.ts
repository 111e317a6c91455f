import { locales, type Catalogue, type Language } from '../../src/texts/language.ts'
import { disagreement } from './agree.ts'
import type { Gathered } from './gather.ts'

/** What keeps a catalogue from being whole: one line for each text that has no translation, a wrong one, or is no more. */
export function problemsOf(catalogue: Catalogue, gathered: Gathered, language: Language): readonly string[] {
  return (['window', 'engine'] as const).flatMap((part) => {
    const [texts, known] = [gathered[part], catalogue[part]]
    const wrong = Array.from(texts, ([text, files]) => {
      const why = disagreement(text.replace(/@@.*$/, ''), known[text] ?? '', locales[language])
      return why === null ? [] : [`${files.join(', ')}: “${text}” ${why}`]
    })
    const gone = Object.keys(known)
      .filter((text) => !texts.has(text))
      .map((text) => `“${text}” stands nowhere any more`)
    return [...wrong.flat(), ...gone]
  })
}

/** The catalogue with the texts there are now, in order: new ones without a translation, and none that is gone. */
export function renewed(catalogue: Catalogue, gathered: Gathered): Catalogue {
  const part = (name: 'window' | 'engine') =>
    Object.fromEntries(
      [...gathered[name].keys()].toSorted(inOrder).map((text) => [text, catalogue[name][text] ?? ''])
    )
  return { window: part('window'), engine: part('engine') }
}

/** In the order of letters, whatever machine sorts. */
function inOrder(a: string, b: string): number {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()]
  if (first !== second) return first < second ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}
