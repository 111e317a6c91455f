import type { ExchangeFormat, TakenIn } from '../../../core/exchange/calls.ts'
import { countWords } from '../../part/words.ts'
import { said } from '../../../texts/said.ts'

/** What each format is called, and what it is for. */
export const formatWords: Readonly<
  Record<ExchangeFormat, { readonly name: string; readonly purpose: string }>
> = {
  qdpx: { name: 'REFI-QDA project (.qdpx)', purpose: 'texts, tags and passages for other analysis programs' },
  qdc: { name: 'REFI-QDA codebook (.qdc)', purpose: 'the tags alone' },
  jsonld: { name: 'Web Annotations (.jsonld)', purpose: 'passages with their words, for the web' },
  xlsx: { name: 'Excel workbook (.xlsx)', purpose: 'a table of passages' },
  csv: { name: 'CSV (.csv)', purpose: 'a table of passages' }
}

interface Told {
  readonly summary: string
  readonly sentences: readonly string[]
}

/** What would come of an import: how much, and a sentence for each thing that would not come or differs. */
export function comingSentences(sums: TakenIn): Told {
  const { summary, sentences } = importedSentences(sums, true)
  const { added } = sums.tags
  return {
    summary: added + sums.passages.added === 0 ? 'It has nothing that is not here.' : `It brings ${summary}`,
    sentences
  }
}

/** What came of an import, or would come: how much, and a sentence for each thing that did not come or differs. */
export function importedSentences(
  { tags, passages, missing, conflicts, stopped }: TakenIn,
  coming = false
): Told {
  const known = tags.known + passages.known
  const here =
    known === 0
      ? ''
      : ` ${countWords(tags.known, 'tag')} and ${countWords(passages.known, 'passage')} were here already.`
  const unplaced =
    passages.unplaced === 0
      ? []
      : [
          `${countWords(passages.unplaced, 'passage')} could not be placed, because the words are not where they should be.`
        ]
  const absent = missing.map((name) =>
    coming
      ? `“${name}” is not in this archive, so its passages cannot come.`
      : `“${name}” is not in this archive, so its passages were not taken in.`
  )
  const rest = stopped ? ['It was stopped before all had come. What came stays; undo takes it back.'] : []
  return {
    summary: `${countWords(tags.added, 'new tag')} and ${countWords(passages.added, 'new passage')}.${here}`,
    sentences: [...rest, ...unplaced, ...absent, ...conflicts.map(said)]
  }
}
