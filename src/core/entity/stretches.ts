import { readWireText } from '../article/read.ts'
import type { Block, BlockKind } from '../article/model.ts'
import type { Stretch, StretchKind } from './document.ts'
import { rawOffsets } from './raw-offsets.ts'

/** The stretches of a stored version: its blocks. */
export function stretchesOfBlocks(blocks: readonly Block[]): Stretch[] {
  return blocks.map(({ start, end, kind }) => ({ start, end, kind: kindOf(kind) }))
}

/**
 * The stretches of an article's text as it came: what the article reader takes for headline, byline, dateline and
 * paragraphs, as offsets into that very text. Lines wrapped within a paragraph are one stretch.
 */
export function stretchesOfWire(raw: string): Stretch[] {
  const { text, offsetOf } = rawOffsets(raw)
  const { body, blocks, dropped } = readWireText(text)
  const stretches: Stretch[] = []
  let at = 0
  let drop = 0
  const isDropped = () => {
    while (drop < dropped.length && (dropped[drop]?.end ?? 0) <= at) drop += 1
    return drop < dropped.length && (dropped[drop]?.start ?? 0) <= at
  }
  for (const block of blocks) {
    let start = -1
    let end = -1
    // The body's characters other than white space are the text's, in order, without what was dropped.
    for (let own = block.start; own < block.end; own += 1) {
      if (isSpace(body.charCodeAt(own))) continue
      while (at < text.length && (isSpace(text.charCodeAt(at)) || isDropped())) at += 1
      if (text.charCodeAt(at) !== body.charCodeAt(own)) return [{ start: 0, end: raw.length, kind: 'text' }]
      if (start === -1) start = at
      at += 1
      end = at
    }
    if (start !== -1) stretches.push({ start: offsetOf(start), end: offsetOf(end), kind: kindOf(block.kind) })
  }
  for (const span of joined(
    dropped.filter(({ reason }) => reason === 'headline'),
    text
  ))
    stretches.push({ start: offsetOf(span.start), end: offsetOf(span.end), kind: 'headline' })
  for (const { start, end, reason } of dropped)
    if (reason === 'source') stretches.push({ start: offsetOf(start), end: offsetOf(end), kind: 'byline' })
  return runningOn(apart(stretches.sort((one, other) => one.start - other.start)), raw)
}

/** What the reader parted at the end of a line, but no sentence ends there and no blank line follows, is read as one. */
function runningOn(stretches: readonly Stretch[], raw: string): Stretch[] {
  const whole: Stretch[] = []
  for (const stretch of stretches) {
    const last = whole.at(-1)
    if (
      last?.kind === 'text' &&
      stretch.kind === 'text' &&
      /^[^\S\n]*\n[^\S\n]*$/.test(raw.slice(last.end, stretch.start)) &&
      /[\p{L}\p{N},]$/u.test(raw.slice(last.end - 1, last.end))
    )
      whole[whole.length - 1] = { ...last, end: stretch.end }
    else whole.push(stretch)
  }
  return whole
}

/** A headline of several lines is read as one. */
function joined(
  spans: readonly { start: number; end: number }[],
  text: string
): { start: number; end: number }[] {
  const all: { start: number; end: number }[] = []
  for (const { start, end } of spans) {
    const last = all.at(-1)
    if (last !== undefined && /^\s*$/.test(text.slice(last.end, start))) last.end = end
    else all.push({ start, end })
  }
  return all
}

/** Where two would overlap (a text in which dropped and kept parts interleave), the later begins after the earlier. */
function apart(stretches: readonly Stretch[]): Stretch[] {
  let from = 0
  return stretches.flatMap(({ start, end, kind }) => {
    const own = { start: Math.max(start, from), end, kind }
    if (own.end <= own.start) return []
    from = own.end
    return [own]
  })
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit < 128 ? unit <= 13 && unit >= 9 : /\s/.test(String.fromCharCode(unit)))
}

function kindOf(kind: BlockKind): StretchKind {
  if (kind === 'heading') return 'headline'
  if (kind === 'byline' || kind === 'dateline' || kind === 'contributors')
    return kind === 'dateline' ? kind : 'byline'
  return 'text'
}
