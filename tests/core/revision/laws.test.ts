import { expect, test } from 'vitest'
import { applyRevision, diffVersions, linesOf } from '../../../src/core/revision/diff.ts'
import type { Change, Revision, VersionText } from '../../../src/core/revision/model.ts'
import { oneOf, randomFrom } from '../../support/random.ts'

const SEEDS = 300
const FIRST_SEED = Number(process.env['WIREMARK_SEED'] ?? 1)

// Pieces that have tripped word diffs before: zeros, decimals, marks on spaces, joined emoji, flags, two directions.
const pieces = [
  ...[
    '0',
    '20',
    '30',
    '1.5',
    '15',
    '3,000',
    '$2.5',
    'million',
    '7',
    'percent',
    '7%',
    'U.S.',
    'Gen.',
    'Jan.',
    'No.'
  ],
  ...[
    'the',
    'The',
    'of',
    'said',
    'minister',
    'Ada',
    'Holm',
    'Ostrel',
    'may',
    'will',
    'he',
    'naïve',
    'e\u0301te\u0301'
  ],
  ...[
    '"',
    '“',
    '”',
    '’',
    ',',
    '.',
    '.',
    '.',
    '!',
    '?',
    '…',
    '-',
    '–',
    '(',
    ')',
    '\u0301',
    '👩‍👩‍👧',
    '🇫🇷🇩🇪',
    '👍🏽',
    '❤️'
  ],
  ...[
    'محمد',
    'العربية',
    '٢٠',
    'שלום',
    '他走了。',
    'ไทย',
    'हिन्दी',
    '각',
    '\u200d',
    '\u00ad',
    '\ud83d',
    '\n\n',
    '\n',
    '\t',
    '  '
  ]
]

function randomText(random: () => number, length: number): string {
  let text = ''
  for (let n = 0; n < length; n += 1) text += oneOf(pieces, random) + (random() < 0.7 ? ' ' : '')
  return text
}

function edited(text: string, random: () => number): string {
  const parts = text.split(/(?<=[ .])/)
  for (let n = Math.floor(random() * 6); n > 0; n -= 1) {
    const at = Math.floor(random() * (parts.length + 1))
    const kind = random()
    if (kind < 0.4) parts.splice(at, 1, oneOf(pieces, random) + ' ')
    else if (kind < 0.6) parts.splice(at, Math.floor(random() * 5))
    else if (kind < 0.8) parts.splice(at, 0, randomText(random, 1 + Math.floor(random() * 8)))
    else parts.splice(Math.floor(random() * parts.length), 0, ...parts.splice(at, 8))
  }
  return parts.join('')
}

const version = (body: string, headline: string | null = null): VersionText => ({
  headline,
  bylines: [],
  dateline: null,
  body,
  blocks: []
})

function pairOf(seed: number): readonly [VersionText, VersionText] {
  const random = randomFrom(seed)
  const old = randomText(random, Math.floor(random() * 90))
  const fresh = random() < 0.15 ? randomText(random, Math.floor(random() * 90)) : edited(old, random)
  return [version(old, randomText(random, 4)), version(fresh, random() < 0.5 ? null : randomText(random, 4))]
}

function forEachPair(check: (a: VersionText, b: VersionText, revision: Revision) => void): void {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed += 1) {
    const [a, b] = pairOf(seed)
    try {
      check(a, b, diffVersions(a, b))
    } catch (error) {
      throw new Error(`seed ${String(seed)}: ${JSON.stringify(a.body)} → ${JSON.stringify(b.body)}`, {
        cause: error
      })
    }
  }
}

test('applying the changes between two versions to the old one gives the new one', () => {
  forEachPair((a, b, revision) => {
    expect(applyRevision(revision, linesOf(a))).toEqual(linesOf(b))
  })
})

test('comparing the other way round gives the mirrored changes', () => {
  forEachPair((a, b, revision) => {
    const back = diffVersions(b, a)
    expect(sorted(back.changes.map(stripped))).toEqual(sorted(revision.changes.map(mirrored)))
    expect(applyRevision(back, linesOf(b))).toEqual(linesOf(a))
  })
})

test('a version compared with itself has not changed, and two that differ have', () => {
  forEachPair((a, b, revision) => {
    expect(diffVersions(a, a)).toMatchObject({ summary: 'no change', silent: false, changes: [] })
    const same = a.body === b.body && (a.headline ?? '') === (b.headline ?? '')
    expect(revision.changes.length === 0).toBe(same)
  })
})

test('every offset stands between two characters as a reader sees them, and names its own words', () => {
  forEachPair((a, b, revision) => {
    const texts = { from: linesOf(a), to: linesOf(b) }
    for (const change of revision.changes) {
      for (const side of ['from', 'to'] as const) {
        const text = texts[side][change.part]
        const edges = edgesOf(text)
        for (const stretch of [change[side], ...change.words.map((word) => word[side])]) {
          if (stretch === null) continue
          expect(stretch.text).toBe(text.slice(stretch.start, stretch.end))
          expect([stretch.start, stretch.end].filter((offset) => !edges.has(offset))).toEqual([])
        }
      }
    }
  })
})

test('the words of a change turn its old text into its new one', () => {
  forEachPair((_a, _b, revision) => {
    for (const change of revision.changes) {
      if (change.from === null || change.to === null) continue
      let text = ''
      let at = change.from.start
      for (const word of change.words) {
        text +=
          change.from.text.slice(at - change.from.start, word.from.start - change.from.start) + word.to.text
        at = word.from.end
      }
      text += change.from.text.slice(at - change.from.start)
      // Where several sentences moved together, the white space between them is no word of theirs.
      if (change.kind === 'moved') expect(text.replace(/\s+/g, ' ')).toBe(change.to.text.replace(/\s+/g, ' '))
      else expect(text).toBe(change.to.text)
    }
  })
})

test('what stands outside all changes is the same in both versions', () => {
  forEachPair((a, b, revision) => {
    const rest = (text: string, side: 'from' | 'to'): string => {
      const own = revision.changes.flatMap((change) => (change.part === 'body' ? (change[side] ?? []) : []))
      let kept = ''
      let at = 0
      for (const stretch of own.sort((x, y) => x.start - y.start)) {
        kept += text.slice(at, stretch.start) + ' '
        at = Math.max(at, stretch.end)
      }
      return (kept + text.slice(at)).replace(/\s+/g, ' ').trim()
    }
    expect(rest(a.body, 'from')).toBe(rest(b.body, 'to'))
  })
})

function edgesOf(text: string): ReadonlySet<number> {
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)
  return new Set([...Array.from(segments, ({ index }) => index), text.length])
}

const OTHER_WAY = {
  added: 'removed',
  removed: 'added',
  split: 'merged',
  merged: 'split',
  edited: 'edited',
  moved: 'moved'
} as const

function stripped(change: Change): unknown {
  return { ...change, silent: false }
}

function mirrored(change: Change): unknown {
  const words = change.words.map((word) => ({ class: word.class, from: word.to, to: word.from }))
  return { ...change, silent: false, kind: OTHER_WAY[change.kind], from: change.to, to: change.from, words }
}

function sorted(changes: readonly unknown[]): string[] {
  return changes.map((change) => JSON.stringify(change)).sort()
}
