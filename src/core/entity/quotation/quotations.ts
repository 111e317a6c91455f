import type { Block } from '../../article/model.ts'
import { sentencesOf } from '../../text/sentences.ts'
import type { JoinedName } from '../join/model.ts'
import { quotedIn, type Quoted } from './quoted.ts'
import { speakerAfter, speakerBefore, type Speaker, type Voice } from './speaker.ts'
import { anyVerb, passive, verbFirst } from './verbs.ts'

/** How a quotation’s speaker is known. */
export const quoteHows = ['after', 'before', 'according', 'goes-on', 'pronoun', 'next-paragraph'] as const
export type QuoteHow = (typeof quoteHows)[number]

/** Quoted words with who said them. `name` is null where the text gives a pronoun or a description and nothing makes it certain who it is. */
export interface Quotation {
  readonly start: number
  readonly end: number
  readonly speakerStart: number
  readonly speakerEnd: number
  readonly verb: string
  readonly how: QuoteHow
  readonly name: JoinedName | null
}

/** An attribution found beside a quotation, and where its words end. */
interface Attribution {
  readonly speaker: Speaker
  readonly verb: string
  readonly how: QuoteHow
  readonly end: number
}

/** Fewer words than this are a quotation only where they stand by themselves, not as part of another’s sentence. */
const FEW = 2

/** How far from a quotation its attribution is looked for, in UTF-16 units. */
const NEAR = 260

/** The quotations of a text that someone is said to have said, in order. */
export function quotationsIn(
  body: string,
  blocks: readonly Block[],
  names: readonly JoinedName[]
): Quotation[] {
  return new Reader(body, names).read(blocks)
}

class Reader {
  readonly #body: string
  readonly #voices: readonly Voice[]
  /** The quotation before, for what goes on from it. */
  #last: { readonly quotation: Quotation; readonly end: number; readonly unclosed: boolean } | null = null

  constructor(body: string, names: readonly JoinedName[]) {
    this.#body = body
    this.#voices = names
      .filter(({ kind }) => kind !== 'place')
      .flatMap((name) => name.mentions.map(({ start, end }) => ({ start, end, name })))
      .sort((a, b) => a.start - b.start)
  }

  read(blocks: readonly Block[]): Quotation[] {
    const found: Quotation[] = []
    for (const block of blocks) {
      if (block.kind !== 'paragraph') continue
      const quoted = quotedIn(this.#body, block)
      const voices = this.#voices.filter(
        ({ start, end }) =>
          start >= block.start &&
          end <= block.end &&
          !quoted.some((one) => start >= one.open && end <= one.close)
      )
      for (const [at, one] of quoted.entries()) {
        const quotation = this.#attribute(block, one, quoted[at - 1], quoted[at + 1], voices)
        if (quotation !== null) found.push(quotation)
      }
      if (quoted.length === 0) this.#last = null
    }
    return found
  }

  #attribute(
    block: Block,
    one: Quoted,
    before: Quoted | undefined,
    next: Quoted | undefined,
    voices: readonly Voice[]
  ): Quotation | null {
    const goesOn = this.#goesOn(block, one, before)
    const own =
      this.#after(one, next?.open ?? block.end, voices) ??
      (goesOn === null ? this.#before(block, one, before?.close ?? block.start, voices) : null)
    const attribution = own ?? goesOn
    if (attribution === null) {
      if (this.#last !== null && !one.unclosed) this.#last = null
      return null
    }
    const { speaker, verb } = attribution
    const certain = speaker.pronoun ? this.#meantBy(block, speaker, voices) : speaker.name
    const quotation: Quotation = {
      start: one.start,
      end: trimmedEnd(this.#body, one),
      speakerStart: speaker.start,
      speakerEnd: speaker.end,
      verb,
      how: speaker.pronoun && own !== null ? 'pronoun' : attribution.how,
      name: certain
    }
    this.#last = { quotation, end: Math.max(attribution.end, one.close), unclosed: one.unclosed }
    return quotation
  }

  /** `“…,” said Ada Ode`, `“…,” Ada Ode said`, `“…,” according to Ada Ode`. */
  #after({ end, close }: Quoted, until: number, voices: readonly Voice[]): Attribution | null {
    const body = this.#body
    const last =
      body
        .slice(Math.max(0, end - 3), end)
        .trimEnd()
        .at(-1) ?? ''
    const lead = /^\s*([,—–-]?)\s*/u.exec(body.slice(close, until))
    if (!/[,?!…—–-]/.test(last) && (lead?.[1] ?? '') === '') return null
    const from = close + (lead?.[0].length ?? 0)
    const to = Math.min(until, from + NEAR)
    const text = body.slice(from, to)
    const according = /^according to\s+/.exec(text)
    if (according !== null) {
      const speaker = speakerAfter(body, from + according[0].length, to, voices)
      return speaker && { speaker, verb: 'according to', how: 'according', end: speaker.end }
    }
    const first = verbFirst.exec(text)
    if (first !== null) {
      const speaker = speakerAfter(body, from + first[0].length, to, voices)
      return speaker && { speaker, verb: first[1] ?? '', how: 'after', end: speaker.end }
    }
    const verb = anyVerb.exec(text)
    if (
      verb === null ||
      crossesSentence(text.slice(0, verb.index)) ||
      passive.test(text.slice(0, verb.index))
    )
      return null
    const speaker = speakerBefore(body, from, from + verb.index, voices)
    return speaker && { speaker, verb: verb[0], how: 'after', end: from + verb.index + verb[0].length }
  }

  /** `Ada Ode said: “…”`, `Ada Ode said it was “…”`, `According to Ada Ode, “…”`. */
  #before(
    block: Block,
    { start, end, open }: Quoted,
    edge: number,
    voices: readonly Voice[]
  ): Attribution | null {
    const body = this.#body
    const sentence = sentencesOf(body.slice(block.start, block.end)).findLast(
      (span) => block.start + span.start <= open
    )
    const from = Math.max(block.start + (sentence?.start ?? 0), edge, open - NEAR)
    const text = body.slice(from, open)
    const according = /^According to\s+/.exec(text)
    if (according !== null) {
      const speaker = speakerAfter(body, from + according[0].length, open, voices)
      return speaker && { speaker, verb: 'according to', how: 'according', end }
    }
    const verb = anyVerb.exec(text)
    if (verb === null || passive.test(text.slice(0, verb.index))) return null
    const between = text.slice(verb.index + verb[0].length)
    const leads = /^(?:\s[^,:“”"]{0,80})?[,:]\s*$/u.test(between)
    const words = body.slice(start, end).trim().split(/\s+/).length
    // Within a sentence that reports, only more than a word or two are surely the speaker’s own.
    const reported =
      between.length <= 100 && words > FEW && !/[;“”"]/.test(between) && anyVerb.exec(between) === null
    if (!leads && !reported) return null
    const speaker = speakerBefore(body, from, from + verb.index, voices)
    return speaker && { speaker, verb: verb[0], how: 'before', end }
  }

  /** A second quotation right after the first one’s attribution, or the next paragraph of one that was left open. */
  #goesOn(block: Block, { open }: Quoted, before: Quoted | undefined): Attribution | null {
    if (this.#last === null) return null
    const { quotation, end, unclosed } = this.#last
    const speaker: Speaker = {
      start: quotation.speakerStart,
      end: quotation.speakerEnd,
      name: quotation.name,
      pronoun: false
    }
    if (unclosed && open === block.start)
      return { speaker, verb: quotation.verb, how: 'next-paragraph', end: open }
    if (before === undefined || quotation.start !== before.start) return null
    const between = this.#body.slice(end, open)
    const rest = /^[^.!?“”"]{0,90}[.,;:—–-]?\s*$/u.test(between)
    const others = this.#voices.some(
      ({ start, name }) => start >= end && start < open && name.kind === 'person' && name !== quotation.name
    )
    return rest && !others ? { speaker, verb: quotation.verb, how: 'goes-on', end: open } : null
  }

  /**
   * Whom a pronoun means, where that is certain: the only person named in this paragraph so far; where none is, who spoke last
   * in the paragraph before.
   */
  #meantBy(block: Block, { start }: Speaker, voices: readonly Voice[]): JoinedName | null {
    const own = new Set(
      voices.filter((voice) => voice.start < start && voice.name.kind === 'person').map(({ name }) => name)
    )
    const [only] = own
    if (own.size > 1) return null
    const spoke = this.#last?.quotation.name ?? null
    if (only !== undefined) return spoke === null || spoke === only || this.#last === null ? only : null
    if (spoke === null || spoke.kind !== 'person' || this.#last === null) return null
    const since = this.#last.quotation.speakerEnd
    const others = this.#voices.some(
      (voice) =>
        voice.start >= since &&
        voice.start < block.start &&
        voice.name.kind === 'person' &&
        voice.name !== spoke
    )
    return others ? null : spoke
  }
}

/** A comma or white space before the closing mark is no part of what was said. */
function trimmedEnd(body: string, { start, end }: Quoted): number {
  return start + body.slice(start, end).replace(/[,\s]+$/u, '').length
}

/** Whether a sentence ends within a stretch; dots of titles and initials end none. */
function crossesSentence(text: string): boolean {
  return /(?<!\b\p{L}{1,4})[.!?]["”’)]?\s+\p{Lu}/u.test(text)
}
