import { documentOf, type StretchKind } from '../../../src/core/entity/document.ts'
import { listed } from '../../../src/core/entity/classes.ts'
import { entityKinds, type EntityKind } from '../../../src/core/entity/kinds.ts'
import { mend } from '../../../src/core/entity/mend.ts'
import { entryKey, WordBook } from '../../../src/core/entity/word.ts'

const lists = new Map([
  ['arda', listed.country],
  ['ada', listed.given],
  ['southern', listed.adjective],
  ['orv', listed.outlet],
  ['said', listed.speech]
])
const book = new WordBook((key) => {
  for (const [word, bits] of lists) if (entryKey(word) === key) return bits
  return 0
})

/** What becomes of names that a model found, each marked as [kind words] in the text. */
export function mended(marked: string, stretch: StretchKind = 'text'): string[] {
  const found: { words: string; kind: EntityKind }[] = []
  const text = marked.replace(/\[(\w+) ([^\]]+)\]/g, (_, kind: EntityKind, words: string) => {
    found.push({ words, kind })
    return words
  })
  const document = documentOf(text, [{ start: 0, end: text.length, kind: stretch }], book)
  let at = 0
  const spans = found.map(({ words, kind }) => {
    const start = text.indexOf(words, at)
    at = start + words.length
    const from = document.starts.findIndex((own) => own >= start)
    const to = document.ends.findIndex((own) => own >= at) + 1
    return { from, to, kind: entityKinds.indexOf(kind) }
  })
  return mend(document, spans).map(
    ({ from, to, kind }) =>
      `${entityKinds[kind] ?? ''}: ${text.slice(document.starts[from] ?? 0, document.ends[to - 1] ?? 0)}`
  )
}
