import { commonWord, sourceOf } from './news.ts'

/** A class of query: its name, what is typed, and the nearest thing bare FTS5 and Xapian can be asked. */
export interface QueryClass {
  readonly name: string
  readonly typed: string
  readonly fts5: string
  /** In the syntax of Xapian's query parser. */
  readonly xapian: string
}

const twenty = Array.from({ length: 20 }, (_, at) => commonWord(100 + at * 30))

function same(name: string, typed: string): QueryClass {
  return { name, typed, fts5: typed, xapian: typed }
}

/** The classes of issue 5, with some that are harder than those it names. */
export const classes: readonly QueryClass[] = [
  same('rare word (0.1 %)', 'raremark'),
  same('1 % word', 'onemark'),
  same('10 % word', 'tenmark'),
  same('50 % word', 'halfmark'),
  {
    ...same('two 50 % words', 'halfmark otherhalf'),
    fts5: 'halfmark AND otherhalf',
    xapian: 'halfmark AND otherhalf'
  },
  same('phrase of two common words', '"the of"'),
  same('phrase of two common words, in 8 %', '"was for"'),
  { ...same('3-letter prefix', 'con*'), xapian: 'con*' },
  same('3-letter prefix of few words', 'jud*'),
  {
    name: 'NEAR',
    typed: 'halfmark NEAR/10 of',
    fts5: 'NEAR(halfmark "of", 10)',
    xapian: 'halfmark NEAR/10 of'
  },
  same('OR of 20 words', twenty.join(' OR ')),
  field('source and 50 % word', `source:"${sourceOf(0)}"`),
  field('rare source and 50 % word', `source:"${sourceOf(250)}"`),
  field('tag and 50 % word', 'tag:law'),
  {
    name: 'headline and 50 % word',
    typed: `halfmark headline:${commonWord(40)}`,
    fts5: `halfmark AND headline : ${commonWord(40)}`,
    xapian: `halfmark AND ${commonWord(40)}`
  },
  field('a month and 50 % word', 'date:2026-03'),
  { name: 'added', typed: 'added:halfmark', fts5: 'halfmark', xapian: 'halfmark' }
]

/** What bare FTS5 and Xapian cannot be asked without a table of one's own: there the word alone stands beside it. */
function field(name: string, restriction: string): QueryClass {
  return { name, typed: `halfmark ${restriction}`, fts5: 'halfmark', xapian: 'halfmark' }
}
