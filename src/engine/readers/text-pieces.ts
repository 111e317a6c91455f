import type { Piece } from './compose.ts'

/** Paragraphs of plain text: by blank lines where it has them, else by lines. */
export function textPieces(text: string): Piece[] {
  const lines = text.replace(/\r\n?/g, '\n').split(/\n[^\S\n]*\n\s*/)
  const paragraphs = lines.length > 1 ? lines : text.split(/\r\n?|\n/)
  return paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph.replace(/\s+/g, ' ') }))
}
