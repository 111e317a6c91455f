import type { Block, BlockKind } from '../article/model.ts'
import type { Runs } from './runs.ts'
import { runsOf, type Story } from './story.ts'

/** What two texts have in common. Shares run from 0 to 1. */
export interface Likeness {
  /** The share of the shorter story's runs of words that stand in the longer one. */
  readonly overlap: number
  /** The shorter story's length as a share of the longer's. */
  readonly ratio: number
  /** How many words the shorter story has. */
  readonly words: number
  /** The share of the fewer figures that stand in the other too; 1 where one has none. */
  readonly figures: number
  /** Whether the words between the figures are much the same, and the figures mostly others. */
  readonly refilled: 'no' | 'maybe' | 'yes'
}

/** A story with its runs counted once, for several comparisons. */
export interface Measured {
  readonly story: Story
  readonly runs: Runs
}

export function measured(story: Story): Measured {
  return { story, runs: runsOf(story) }
}

/** With at least this share of its words unchanged around the figures, a text is a form filled in again. */
const SAME_FORM = 0.6

/** With fewer of its figures kept than this, a form is another day's. */
export const SAME_FIGURES = 0.5

/** From this many figures on there is no doubt; below `FEW_FIGURES` they say nothing. */
const MANY_FIGURES = 5
const FEW_FIGURES = 3

/** Compare two stories: how much of the shorter stands in the longer, and whether one is the other with other figures. */
export function likeness(a: Measured, b: Measured): Likeness {
  const [short, long] = a.runs.size <= b.runs.size ? [a, b] : [b, a]
  return {
    overlap: shareOf(short.runs, long.runs),
    words: Math.min(short.story.words.length, long.story.words.length),
    ratio: long.runs.size === 0 ? 1 : short.runs.size / long.runs.size,
    ...figuresIn(short.story, long.story)
  }
}

function shareOf(small: Runs, large: Runs): number {
  return small.size === 0 ? 0 : small.inCommon(large) / small.size
}

function figuresIn(a: Story, b: Story): Pick<Likeness, 'figures' | 'refilled'> {
  const [first, second] = [figuresOf(a), figuresOf(b)]
  const fewest = Math.min(first.length, second.length)
  if (fewest === 0) return { figures: 1, refilled: 'no' }
  const left = new Map<number, number>()
  for (const figure of first) left.set(figure, (left.get(figure) ?? 0) + 1)
  let shared = 0
  for (const figure of second) {
    const more = left.get(figure) ?? 0
    if (more > 0) shared++
    left.set(figure, more - 1)
  }
  const share = shared / fewest
  if (fewest < FEW_FIGURES || share >= SAME_FIGURES) return { figures: share, refilled: 'no' }
  const [blindA, blindB] = [runsOf(a, true), runsOf(b, true)]
  const form = blindA.size <= blindB.size ? shareOf(blindA, blindB) : shareOf(blindB, blindA)
  if (form < SAME_FORM) return { figures: share, refilled: 'no' }
  return { figures: share, refilled: fewest >= MANY_FIGURES ? 'yes' : 'maybe' }
}

function figuresOf({ words, figures }: Story): Uint32Array {
  return words.filter((_, i) => figures[i] === 1)
}

/** What an article's page puts around the story, and may change without a word of it changing. */
const furniture: readonly { readonly kind: BlockKind; readonly name: string }[] = [
  { kind: 'dateline', name: 'the date line' },
  { kind: 'boilerplate', name: 'the boilerplate' },
  { kind: 'copyright', name: 'the copyright notice' }
]

export interface Text {
  readonly body: string
  readonly blocks: readonly Block[]
}

/**
 * Where two texts differ in nothing but white space, typography of quotes, date line or boilerplate: which of these.
 * Null when a word, a figure or a point of the story differs.
 */
export function furnitureChange(a: Text, b: Text): string | null {
  const isStory = (kind: BlockKind) => furniture.every((known) => known.kind !== kind)
  if (plain(a, isStory) !== plain(b, isStory)) return null
  const changed = furniture
    .filter(({ kind }) => plain(a, (k) => k === kind) !== plain(b, (k) => k === kind))
    .map(({ name }) => name)
  return changed.length === 0 ? 'white space' : changed.join(' and ')
}

function plain({ body, blocks }: Text, wanted: (kind: BlockKind) => boolean): string {
  return blocks
    .filter(({ kind }) => wanted(kind))
    .map(({ start, end }) => body.slice(start, end))
    .join(' ')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚‹›]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}
