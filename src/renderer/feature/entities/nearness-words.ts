import type { nearness } from '../../../core/entity/study-calls.ts'
import { countWords, word } from '../../part/words.ts'

interface Near {
  readonly title: string
  readonly one: string
  readonly count: (places: number) => string
}

/** What the places are called in which two are mentioned together: all of them, one, and so many. */
export const nearnessWords: Readonly<Record<(typeof nearness)[number], Near>> = {
  sentence: { title: 'Sentences', one: word('sentence'), count: (places) => countWords(places, 'sentence') },
  paragraph: {
    title: 'Paragraphs',
    one: word('paragraph'),
    count: (places) => countWords(places, 'paragraph')
  },
  article: { title: 'Articles', one: word('article'), count: (places) => countWords(places, 'article') }
}
