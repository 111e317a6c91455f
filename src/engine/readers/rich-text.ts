import { compose, type Piece } from './compose.ts'
import { htmlTree } from './html-tree.ts'
import { piecesOf } from './pieces.ts'
import { parsing } from './refuse.ts'
import { textPieces } from './text-pieces.ts'

/** A field that may hold HTML or plain text, as feeds, ninjs and tables carry it, as pieces. */
export async function fieldPieces(field: string): Promise<Piece[]> {
  return looksLikeHtml(field) ? htmlPieces(field) : textPieces(field)
}

/** A body from such a field. */
export async function fieldBody(field: string): Promise<ReturnType<typeof compose>> {
  return compose(await fieldPieces(field))
}

/** The pieces of a fragment of HTML. */
export async function htmlPieces(html: string): Promise<Piece[]> {
  return piecesOf(await parsing('HTML', () => htmlTree(html)))
}

/** A sign of less than in a text is no HTML; a known element, or an entity beside no element, is. */
function looksLikeHtml(field: string): boolean {
  return /<\/?(p|br|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|img|table|figure|blockquote|section|article|pre)\b[^<>]*>|&(#\d+|#x[\da-f]+|amp|quot|nbsp|lt|gt|[lr][sd]quo|[mn]dash|hellip);/i.test(
    field
  )
}
