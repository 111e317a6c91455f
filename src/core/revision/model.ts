import { z } from 'zod'
import type { Block, Dateline } from '../article/model.ts'

/** What of a version is compared with another. */
export interface VersionText {
  readonly headline: string | null
  readonly bylines: readonly string[]
  readonly dateline: Dateline | null
  readonly body: string
  readonly blocks: readonly Block[]
}

/** What offsets of a change count in: the body, or a line that stands outside it. */
export const parts = ['headline', 'byline', 'dateline', 'body'] as const
export type Part = (typeof parts)[number]

export const changeKinds = ['edited', 'moved', 'split', 'merged', 'added', 'removed'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** What a change means. `punctuation` stands for marks, white space and boilerplate: what a switch may hide. */
export const changeClasses = [
  'figure',
  'name',
  'quotation',
  'attribution',
  'hedge',
  'headline',
  'correction',
  'wording',
  'punctuation'
] as const
export type ChangeClass = (typeof changeClasses)[number]

/** A stretch of one version's part with its words. Empty where the other version has words and this one none. */
export const Stretch = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string()
})
export type Stretch = z.output<typeof Stretch>

/** One change of words within a sentence. Putting `to` for `from`, one after another, turns the old into the new. */
export const WordChange = z.object({ class: z.enum(changeClasses), from: Stretch, to: Stretch })
export type WordChange = z.output<typeof WordChange>

export const Change = z.object({
  part: z.enum(parts),
  kind: z.enum(changeKinds),
  /** In the order of `changeClasses`, each once, never empty. */
  classes: z.array(z.enum(changeClasses)),
  /** A change of substance in a version that brings no new correction notice. */
  silent: z.boolean(),
  from: Stretch.nullable(),
  to: Stretch.nullable(),
  words: z.array(WordChange)
})
export type Change = z.output<typeof Change>

/** A stretch both versions have, letter for letter. `moved` stretches stand elsewhere in the other order. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly length: number
  readonly moved: boolean
}

/** A stretch only one version has. */
export interface Piece {
  readonly start: number
  readonly text: string
}

/** All it takes to turn one text into another, and back. Runs stand in the order of the newer text. */
export interface Script {
  readonly runs: readonly Run[]
  readonly removed: readonly Piece[]
  readonly inserted: readonly Piece[]
}

/** What happened between two versions. */
export interface Revision {
  /** "3 figures, 1 quote, headline; 2 paragraphs added", or "no change". */
  readonly summary: string
  /** Whether substance changed and no new correction notice says so. */
  readonly silent: boolean
  readonly changes: readonly Change[]
  readonly scripts: Readonly<Record<Part, Script>>
}
