import { editedWords } from '../../../../core/briefing/edited-words.ts'
import type { QuoteEdit } from '../../../../core/briefing/quote-edit.ts'
import type { Span } from '../../../../core/passage/span.ts'
import { wordsOf } from '../../../../core/passage/words.ts'

/** A stretch of a quote as it is shown: words of the source, or what an edit put in their place. */
export type Piece =
  | { readonly kind: 'words'; readonly start: number; readonly text: string }
  | {
      readonly kind: 'edit'
      readonly edit: QuoteEdit
      /** As it is printed, with the space it stands apart by. */
      readonly said: string
      readonly before: string
      readonly after: string
      /** What it did to the words, for one who points at it. */
      readonly hint: string
    }

/** A quote's words and edits, in order. */
export function piecesOf(words: string, edits: readonly QuoteEdit[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const edit of edits) {
    if (edit.start > at) pieces.push({ kind: 'words', start: at, text: words.slice(at, edit.start) })
    pieces.push(editPiece(words, edit))
    at = edit.end
  }
  if (at < words.length || pieces.length === 0)
    pieces.push({ kind: 'words', start: at, text: words.slice(at) })
  return pieces
}

function editPiece(words: string, edit: QuoteEdit): Piece {
  const { start, end, text } = edit
  const around = editedWords(words, [edit])
  const shown = around.slice(start, around.length - (words.length - end))
  const said = shown.trim()
  const out = words.slice(start, end)
  const hint = text === '' ? `Left out: ${out}` : out === '' ? 'Your words' : `In place of: ${out}`
  const at = shown.indexOf(said)
  return { kind: 'edit', edit, said, before: shown.slice(0, at), after: shown.slice(at + said.length), hint }
}

/**
 * The edits with one more. Those it touches become part of it, and left-out words with nothing but space between them are
 * left out as one.
 */
export function withEdit(words: string, edits: readonly QuoteEdit[], edit: QuoteEdit): QuoteEdit[] {
  let whole = edit
  for (const other of edits) if (meets(words, whole, other)) whole = joined(whole, other)
  const apart = edits.filter((other) => other.end < whole.start || other.start > whole.end)
  return [...apart, whole].sort((one, other) => one.start - other.start)
}

/** The edits without one of them. */
export function withoutEdit(edits: readonly QuoteEdit[], gone: QuoteEdit): QuoteEdit[] {
  return edits.filter(({ start, end }) => start !== gone.start || end !== gone.end)
}

/** The whole words that a selection touches; null where it touches none. */
export function wholeWords(words: string, { start, end }: Span): Span | null {
  const touched = wordsOf(words, { start: 0, end: words.length }).filter((word) =>
    start === end ? word.start <= start && start <= word.end : word.start < end && start < word.end
  )
  const [first] = touched
  const last = touched.at(-1)
  return first && last ? { start: first.start, end: last.end } : null
}

/** Select the next or the previous word of those that are shown; with `extend` one more of them. */
export function stepped(
  shown: readonly Span[],
  selected: { readonly anchor: Span; readonly head: Span } | null,
  { forward, extend }: { readonly forward: boolean; readonly extend: boolean }
): { anchor: Span; head: Span } | null {
  const found = selected === null ? -1 : shown.findIndex(({ end }) => end >= selected.head.end)
  // Where the word one was at is gone, the one after it is next.
  const at = selected !== null && shown[found]?.start !== selected.head.start && forward ? found - 1 : found
  const head = shown[selected === null ? 0 : Math.max(0, Math.min(shown.length - 1, at + (forward ? 1 : -1)))]
  if (!head) return null
  return { anchor: extend && selected ? selected.anchor : head, head }
}

function meets(words: string, one: QuoteEdit, other: QuoteEdit): boolean {
  if (one.start <= other.end && other.start <= one.end) return true
  if (one.text !== '' || other.text !== '') return false
  const between =
    one.end < other.start ? words.slice(one.end, other.start) : words.slice(other.end, one.start)
  return between.trim() === ''
}

function joined(one: QuoteEdit, other: QuoteEdit): QuoteEdit {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end), text: one.text }
}
