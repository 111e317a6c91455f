import { Random } from '../../support/random.ts'
import {
  akin,
  begins,
  fold,
  lineHas,
  near,
  paragraphs,
  runs,
  sentences,
  slowWords,
  vocabulary,
  type SlowVersion,
  type WordTest
} from './slow-matcher.ts'

/** What is typed, and of which versions it ought to hold, worked out without any of the program's own code. */
export interface RandomQuery {
  readonly typed: string
  readonly holds: (version: SlowVersion) => boolean
}

/** A random query, brackets nested at most so deep. */
export function randomQuery(random: Random, depth: number): RandomQuery {
  if (depth === 0 || random.chance(0.25)) return leaf(random)
  const parts = Array.from({ length: random.int(2, 3) }, () => randomQuery(random, depth - 1))
  const kind = random.pick(['all', 'AND', 'OR', 'not', 'leaf'] as const)
  if (kind === 'leaf') return leaf(random)
  const typed = parts.map((part) => `(${part.typed})`)
  if (kind === 'OR') return { typed: typed.join(' OR '), holds: (v) => parts.some((part) => part.holds(v)) }
  if (kind === 'not') return negation(typed, parts, random)
  return {
    typed: typed.join(kind === 'all' ? ' ' : ' AND '),
    holds: (v) => parts.every((part) => part.holds(v))
  }
}

function negation(
  typed: readonly string[],
  [first, ...others]: readonly RandomQuery[],
  random: Random
): RandomQuery {
  const alone = random.chance(0.3)
  const refused = typed.slice(1).map((one) => `${random.pick(['NOT ', '-'])}${one}`)
  return {
    typed: [...(alone ? [] : [typed[0]]), ...refused].join(' '),
    holds: (v) => (alone || first?.holds(v) === true) && others.every((other) => !other.holds(v))
  }
}

function leaf(random: Random): RandomQuery {
  return random.chance(0.6) ? textLeaf(random) : factLeaf(random)
}

interface Asked {
  readonly typed: string
  readonly tests: readonly WordTest[]
}

/** A word or a phrase, as a word or with `=` or `*`. */
function asked(random: Random): Asked {
  const word = random.pick(vocabulary)
  const kind = random.pick(['word', 'word', 'exact', 'prefix', 'phrase'] as const)
  if (kind === 'exact') return { typed: `=${word}`, tests: [(one) => one === fold(word)] }
  if (kind === 'prefix' && word.length > 2) {
    const beginning = word.slice(0, random.int(2, word.length))
    return { typed: `${beginning}*`, tests: [(one) => begins(one, fold(beginning))] }
  }
  if (kind !== 'phrase') return { typed: word, tests: [(one) => akin(one, fold(word))] }
  const words = [word, random.pick(vocabulary)]
  return { typed: `"${words.join(' ')}"`, tests: words.map((each) => (one: string) => akin(one, fold(each))) }
}

function textLeaf(random: Random): RandomQuery {
  const [a, b] = [asked(random), asked(random)]
  const either = (v: SlowVersion, holds: (text: string) => boolean): boolean =>
    holds(v.headline) || holds(v.body)
  const kind = random.pick([
    'words',
    'words',
    'near',
    'sentence',
    'paragraph',
    'count',
    'headline',
    'lead',
    'added'
  ] as const)
  const most = random.int(0, 6)
  const count = random.int(2, 4)
  switch (kind) {
    case 'words':
      return { typed: a.typed, holds: (v) => either(v, (text) => runs(text, a.tests).length > 0) }
    case 'near':
      return {
        typed: `${a.typed} ${random.pick(['NEAR', 'w'])}/${most} ${b.typed}`,
        holds: (v) => either(v, (text) => near(text, a.tests, b.tests, most))
      }
    case 'sentence':
    case 'paragraph': {
      const cut = kind === 'sentence' ? sentences : paragraphs
      return {
        typed: `${a.typed} w/${kind.charAt(0)} ${b.typed}`,
        holds: (v) =>
          either(v, (text) =>
            cut(text).some((one) => [a, b].every(({ tests }) => runs(one, tests).length > 0))
          )
      }
    }
    case 'count':
      return {
        typed: `atleast${count}(${a.typed})`,
        holds: (v) => runs(v.headline, a.tests).length + runs(v.body, a.tests).length >= count
      }
    case 'headline':
      return { typed: `headline:${a.typed}`, holds: (v) => runs(v.headline, a.tests).length > 0 }
    case 'lead':
      return {
        typed: `lead:${a.typed}`,
        holds: (v) => runs(slowWords(v.body).slice(0, 50).join(' '), a.tests).length > 0
      }
    case 'added': {
      const word = random.pick(vocabulary)
      return {
        typed: `added:${word}`,
        holds: (v) => v.added.some((text) => runs(text, [(one) => akin(one, fold(word))]).length > 0)
      }
    }
  }
}

function factLeaf(random: Random): RandomQuery {
  const name = random.pick(['Northern Post', 'northern', 'Fjord Wire', 'Nobody'])
  const words = random.int(20, 120)
  const month = random.int(1, 4)
  const facts: readonly RandomQuery[] = [
    { typed: `source:"${name}"`, holds: (v) => lineHas(v.source, name) },
    { typed: 'byline:"ines varga"', holds: (v) => v.bylines.some((line) => lineHas(line, 'Ines Varga')) },
    { typed: 'place:Arden', holds: (v) => lineHas(v.place, 'Arden') },
    { typed: 'agency:NPA', holds: (v) => lineHas(v.agency, 'NPA') },
    { typed: 'tag:aid', holds: (v) => v.tags.includes('aid') },
    { typed: 'tag:aid/food', holds: (v) => v.tags.includes('aid/food') },
    { typed: 'note:check', holds: (v) => v.passages.some(({ note }) => lineHas(note, 'check')) },
    { typed: 'language:english', holds: (v) => v.language.startsWith('en') },
    { typed: 'status:withdrawn', holds: (v) => v.status === 'withdrawn' },
    { typed: 'is:withdrawn', holds: (v) => v.status === 'withdrawn' },
    { typed: `date:2026-0${month}`, holds: (v) => v.day.startsWith(`2026-0${month}`) },
    {
      typed: `date:2026-01-15..2026-0${month}`,
      holds: (v) =>
        month > 1 || v.day >= '2026-01-15'
          ? v.day >= '2026-01-15' && v.day.slice(0, 7) <= `2026-0${month}`
          : false
    },
    { typed: 'since:30d', holds: (v) => v.day >= '2026-02-13' },
    { typed: `words:>${words}`, holds: (v) => v.words > words },
    { typed: `words:<=${words}`, holds: (v) => v.words <= words },
    { typed: 'has:passage', holds: (v) => v.marked },
    { typed: 'has:note', holds: (v) => v.passages.some(({ note }) => note !== '') },
    { typed: 'has:versions', holds: (v) => v.versions > 1 },
    { typed: 'is:newest', holds: (v) => v.newest },
    { typed: 'is:unread', holds: (v) => !v.read },
    { typed: 'changed:figures', holds: (v) => v.changed.includes('figure') },
    { typed: 'changed:any', holds: (v) => v.changed.length > 0 }
  ]
  return random.pick(facts)
}
