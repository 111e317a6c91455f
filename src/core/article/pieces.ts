import { captionLength, isCaption } from './caption.ts'
import {
  isBoilerplate,
  isColumnMarker,
  isContributors,
  isCopyright,
  isNamesInPlaces,
  isRule,
  opensContributors,
  opensCorrection
} from './furniture.ts'
import type { Role } from './head.ts'
import { headingsAmong, looksLikeHeading } from './heading.ts'
import { type Line, joinLines } from './lines.ts'
import type { BlockKind } from './model.ts'
import { noticeGoesOn, noticesOf } from './notice.ts'
import { paragraphsOf } from './unwrap.ts'

/** Some lines of the input that make one block. */
export interface Piece {
  readonly kind: BlockKind
  readonly lines: readonly Line[]
  readonly text: string
}

interface Loose {
  readonly kind: BlockKind | null
  readonly lines: readonly Line[]
  readonly text: string
}

/** The blocks of a text, in order: furniture and captions by the line, the rest put back into paragraphs and named. */
export function piecesOf(
  lines: readonly Line[],
  roles: ReadonlyMap<Line, Role>,
  bylineGroups: readonly (readonly Line[])[]
): Piece[] {
  const set = bylineGroups.map((group) => loose('byline', group))
  const text: Line[] = []
  const rights: Line[] = []
  const first = new Set<Line>()
  let apart = false
  let inNotice = false
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined) continue
    const boilerplate = !roles.has(line) && isBoilerplate(line.text)
    const plain = !roles.has(line) && !boilerplate
    inNotice = plain && (isCopyright(line.text) || (inNotice && noticeGoesOn(line)))
    if (roles.has(line)) apart = true
    else if (boilerplate) {
      set.push(loose('boilerplate', [line]))
      apart = true
      const caption = isColumnMarker(line.text) ? captionLength(lines.slice(at + 1, at + 16)) : 0
      if (caption > 0) set.push(loose('caption', lines.slice(at + 1, at + 1 + caption)))
      at += caption
    } else if (inNotice) {
      rights.push(line)
      apart = true
    } else {
      // What furniture parts is parted as by a blank line.
      const own = apart ? { ...line, afterBlank: true } : line
      if (apart) first.add(own)
      text.push(own)
      apart = false
    }
  }
  const notices = noticesOf(rights)
  const paragraphs = paragraphsOf(text, (line) => first.has(line) || opensOther(line.text))
  const all = [...set, ...[...notices, ...paragraphs].map((paragraph) => loose(null, paragraph))]
  return named(all.sort((one, other) => startOf(one) - startOf(other)))
}

/** Notices of rights are gone by then; what else cannot continue the paragraph before it. */
function opensOther(text: string): boolean {
  return opensCorrection(text) || opensContributors(text)
}

function loose(kind: BlockKind | null, lines: readonly Line[]): Loose {
  return { kind, lines, text: joinLines(lines) }
}

function startOf(piece: Loose): number {
  return piece.lines[0]?.start ?? 0
}

/** Give every piece its kind: the telling ones by their words, then headings by what stands around them. */
function named(pieces: readonly Loose[]): Piece[] {
  const lastRule = pieces.findLastIndex((piece) => piece.kind === 'boilerplate' && isRule(piece.text))
  const kinds: (BlockKind | null)[] = []
  for (const [at, piece] of pieces.entries()) {
    const headsCorrection = kinds[at - 1] === 'correction' && isLabelAlone(pieces[at - 1]?.text ?? '')
    kinds.push(
      piece.kind ??
        (headsCorrection ? 'correction' : kindByWords(piece.text, lastRule !== -1 && at > lastRule))
    )
  }
  const looks = pieces.map((piece, at) => kinds[at] === null && looksLikeHeading(piece.text, piece.lines))
  const headings = headingsAmong(looks, followedByText(kinds))
  return pieces.map(({ lines, text }, at) => ({
    lines,
    text,
    kind: kinds[at] ?? (headings[at] === true ? 'heading' : 'paragraph')
  }))
}

function kindByWords(text: string, belowLastRule: boolean): BlockKind | null {
  if (isCopyright(text)) return 'copyright'
  if (opensCorrection(text)) return 'correction'
  if (isContributors(text) || (belowLastRule && isNamesInPlaces(text))) return 'contributors'
  return isCaption(text) ? 'caption' : null
}

/** `Correction:` on a line of its own heads the paragraph below it. */
function isLabelAlone(text: string): boolean {
  return text.length < 30 && /^[\p{L}\s]+:?$/u.test(text)
}

/** For each piece, whether text of the story comes next, pictures and page furniture aside. */
function followedByText(kinds: readonly (BlockKind | null)[]): boolean[] {
  const followed: boolean[] = []
  let next: BlockKind | null | undefined
  for (let at = kinds.length - 1; at >= 0; at -= 1) {
    followed[at] = next === null || next === 'byline'
    const kind = kinds[at]
    if (kind !== 'boilerplate' && kind !== 'caption') next = kind
  }
  return followed
}
