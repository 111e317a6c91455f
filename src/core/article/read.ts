import { datelineAtStart } from './dateline.ts'
import { readHead } from './head.ts'
import { type Span, joinLines, linesOf } from './lines.ts'
import type { Block, BlockKind, Dateline, ReadArticle } from './model.ts'
import { normalise } from './normalise.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { sourceOf } from './source.ts'

export { normalise }
export type { Span }

/** A run of the normalised input that is kept as a fact about the article and not in its body. */
export interface DroppedSpan extends Span {
  readonly reason: 'headline' | 'date' | 'source'
}

/** What a text reads as, and what of it (in its normalised form) the body leaves out. */
export type WireReading = ReadArticle & { readonly dropped: readonly DroppedSpan[] }

/**
 * Read one article as scraped from a page. Law: the body's characters other than white space are those of the
 * normalised text, in order, minus what `dropped` declares. Any text reads; what it does not say is null or empty.
 */
export function readWireText(text: string): WireReading {
  const lines = linesOf(normalise(text))
  const head = readHead(lines)
  const pieces = piecesOf(lines, head.roles, head.bylineGroups)
  const top = lines[head.end]?.start ?? 0
  const { parts, dateline } = withDateline(pieces, top)
  const headline = joinLines(lines.filter((line) => head.roles.get(line) === 'headline'))
  return {
    headline: headline === '' ? null : headline,
    bylines: head.bylines.flatMap((byline) => byline.names),
    dateline,
    source: sourceOf({
      sourceLine: head.sourceLine,
      copyright: pieces.findLast((piece) => piece.kind === 'copyright')?.text ?? null,
      dateline: dateline?.agency ?? null,
      affiliation: head.bylines.find((byline) => byline.affiliation !== null)?.affiliation ?? null
    }),
    publishedOn: head.publishedOn,
    ...compose(parts),
    dropped: lines.flatMap((line) => {
      const role = head.roles.get(line)
      return role === undefined || role === 'byline'
        ? []
        : [{ start: line.start, end: line.end, reason: role }]
    })
  }
}

interface Part {
  readonly kind: BlockKind
  readonly text: string
}

/** The story's first paragraph may open with a dateline; it becomes a block of its own before the rest. */
function withDateline(pieces: readonly Piece[], top: number): { parts: Part[]; dateline: Dateline | null } {
  const parts: Part[] = []
  let dateline: Dateline | null = null
  let over = false
  for (const { kind, text, lines } of pieces) {
    const mayOpen = !over && (lines[0]?.start ?? 0) >= top && (kind === 'paragraph' || kind === 'heading')
    const found = mayOpen ? datelineAtStart(text) : null
    if (mayOpen && (kind === 'paragraph' || found !== null)) over = true
    if (found === null) {
      parts.push({ kind, text })
      continue
    }
    dateline = found.dateline
    parts.push({ kind: 'dateline', text: text.slice(0, found.length).trim() })
    const rest = text.slice(found.length).trim()
    if (rest !== '') parts.push({ kind: 'paragraph', text: rest })
  }
  return { parts, dateline }
}

/** One block after another, a blank line between them; a dateline runs in with its paragraph. */
function compose(parts: readonly Part[]): { body: string; blocks: Block[] } {
  const blocks: Block[] = []
  const texts: string[] = []
  let length = 0
  for (const [at, { kind, text }] of parts.entries()) {
    const before = parts[at - 1]
    const gap = before === undefined ? '' : before.kind === 'dateline' && kind === 'paragraph' ? ' ' : '\n\n'
    texts.push(gap, text)
    blocks.push({ kind, start: length + gap.length, end: length + gap.length + text.length })
    length += gap.length + text.length
  }
  return { body: texts.join(''), blocks }
}
