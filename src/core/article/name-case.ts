/**
 * A name in capitals in ordinary case: `MARÍA DE LA O'BRIEN-MCKAY JR.` is `María de la O'Brien-McKay Jr.` Words that
 * already have small letters stay as they are, and so do initials.
 */
export function ordinaryName(name: string): string {
  const words = name.trim().split(/\s+/u)
  const allCapitals = words.every((word) => isCapitals(word) || isMixedCapitals(word) || !/\p{L}/u.test(word))
  return words
    .map((word, index) =>
      ordinaryWord(word, { index, last: words.length - 1, before: words[index - 1] ?? '', allCapitals })
    )
    .join(' ')
    .normalize('NFC')
}

/** A place in capitals in ordinary case: `RIO DE JANEIRO`, `PORT-AU-PRINCE` and `WASHINGTON, D.C.` come out right. */
export function ordinaryPlace(place: string): string {
  return place
    .split(/(\s+|\/|,)/u)
    .map((part, index) => ordinaryPlaceWord(part, index === 0))
    .join('')
    .normalize('NFC')
}

interface Position {
  readonly index: number
  readonly last: number
  readonly before: string
  readonly allCapitals: boolean
}

/** Particles written small between the other parts of a name; as its first or last part they are a name themselves. */
const particles = new Set(
  'de del della dello dei di da das dos du des d la las los van von der den ter ten zu zum zur vom bin bint binti ibn al el y e i af av und'.split(
    ' '
  )
)

/** Generations after a name stay in capitals. */
const generation = /^(?:II|III|IV|VI|VII|VIII)$/u

/** Surnames in which a capital follows Mac. In others it is no prefix: Machado, Macron, Mackey, Macy. */
const afterMac =
  /^MAC(?=(?:ARTHUR|AULAY|CALLUM|DONALD|DONELL|DONNELL|DOUGALL|DOWELL|FARLANE|FARQUHAR|GREGOR|INNES|INTOSH|INTYRE|IVER|KAY|KENZIE|KINNON|LACHLAN|LAREN|LEAN|LEISH|LENNAN|LEOD|MAHON|MILLAN|NAB|NAMARA|NAUGHTON|NEIL|NEILL|NICOL|PHAIL|PHERSON|QUARRIE|RAE|SWEEN|TAVISH|VICAR)$)/u

function isCapitals(word: string): boolean {
  return /\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word)
}

/** `McDONALD`, `MacLEOD`, `O'BRIEN`, `d'ARCY`: capitals but for the prefix. */
function isMixedCapitals(word: string): boolean {
  return /^(?:Mc|Mac|d['’]|al-|el-|von|van|de|di|da|du|del|bin|la)\p{Lu}*$/u.test(word)
}

function ordinaryWord(word: string, at: Position): string {
  const mixed = /^(Mc|Mac)(\p{Lu}{2,}.*)$/u.exec(word)
  if (mixed) return `${mixed[1] ?? ''}${capitalised(mixed[2] ?? '')}`
  if (!isCapitals(word) || isInitials(word, at)) return word
  if (at.index > 0 && generation.test(word.replace(/[,.]$/u, ''))) return word
  if (isParticle(word, at)) return word.toLowerCase()
  return ordinaryHyphenated(word, at.index === 0)
}

/** `J.K.`, `Q.`, a lone letter; `JD` before a name without a vowel; and any pair of capitals in a name in small letters. */
function isInitials(word: string, at: Position): boolean {
  if (/^(?:\p{Lu}\p{M}*\.?(?:-(?=\p{Lu}))?)$|^(?:\p{Lu}\.-?){2,}$/u.test(word))
    return !isLoneParticle(word, at)
  if (!/^\p{Lu}{2,3}$/u.test(word)) return false
  if (!at.allCapitals) return word.length === 2 && at.index === 0
  return (
    at.index === 0 &&
    at.last > 0 &&
    (!/[AEIOUY]/u.test(word.normalize('NFD')) || /^(?:AJ|OJ|PJ|EJ|AC|AP)$/u.test(word))
  )
}

/** `Y` and `E` between two surnames are a Spanish or Portuguese "and". */
function isLoneParticle(word: string, at: Position): boolean {
  return /^[YE]$/u.test(word) && at.index > 1 && at.index < at.last
}

function isParticle(word: string, at: Position): boolean {
  if (at.index === 0 || at.index === at.last) return false
  return particles.has(word.toLowerCase())
}

function ordinaryHyphenated(word: string, isFirst: boolean): string {
  return word
    .split(/([-‐‑])/u)
    .map((part, index, parts) => {
      const small = part.toLowerCase()
      // AL-SHARIF is al-Sharif, but the first word of a name keeps its capital.
      if (index === 0 && parts.length > 1 && !isFirst && /^(?:al|el|ar|as|ash|at|ad|an|az|ul)$/u.test(small))
        return small
      if (index > 0 && index < parts.length - 1 && /^(?:al|el|de|du|la|le|van|von|ul|ur|e)$/u.test(small))
        return small
      return ordinaryPart(part)
    })
    .join('')
}

function ordinaryPart(part: string): string {
  if (/^MC\p{Lu}{2,}/u.test(part)) return `Mc${capitalised(part.slice(2))}`
  if (afterMac.test(part)) return `Mac${capitalised(part.slice(3))}`
  const elided = /^(O|D|L|N|M|T|DELL|DALL|SANT|DEGL)(['’‘`])(\p{Lu}.+)$/u.exec(part)
  if (elided) return `${capitalised(elided[1] ?? '')}${elided[2] ?? ''}${capitalised(elided[3] ?? '')}`
  return capitalised(part)
}

/** First letter as it is, the others small. */
function capitalised(word: string): string {
  const first = /\p{L}\p{M}*/u.exec(word)
  if (first === null) return word
  const end = first.index + first[0].length
  return word.slice(0, end) + word.slice(end).toLowerCase()
}

/** Small words inside a place's name. */
const placeWords =
  /^(?:de|del|des|di|da|do|dos|du|la|las|los|le|les|of|and|the|on|upon|in|am|an|der|bei|sur|sous|au|aux|en|al|el|y|e|by|with|na|nad)$/u

function ordinaryPlaceWord(part: string, isFirst: boolean): string {
  if (!isCapitals(part) || /^(?:\p{Lu}\.)+$/u.test(part)) return part
  if (/^(?:US|UK|UN|UAE|DC|DRC|USA|NY|NJ|LA|EU)$/u.test(part) && (!isFirst || part !== 'LA')) {
    return part === 'LA' ? 'la' : part
  }
  return part
    .split(/([-‐‑])/u)
    .map((piece, index) => {
      const small = piece.toLowerCase()
      return (index > 0 || !isFirst) && placeWords.test(small) ? small : ordinaryPlacePiece(piece)
    })
    .join('')
}

/** `COTE D'IVOIRE` has a small d', `COX'S` a small s. */
function ordinaryPlacePiece(piece: string): string {
  return ordinaryPart(piece).replace(/^D(['’])(?=\p{Lu})/u, 'd$1')
}
