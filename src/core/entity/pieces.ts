const whole = new Map<number, readonly number[]>()

/**
 * Where the pieces of a token end. A name may stand in part of a token, so "Ode's" is "Ode" and "'s", and "U.S.-led" is
 * "U.S.", "-" and "led". Web addresses and what starts with @ or # stay whole.
 */
export function piecesWithin(token: string): readonly number[] {
  if (plain.test(token) || /^[@#]|[@/]/.test(token)) return wholeOf(token.length)
  const ends: number[] = []
  const possessive = /['’](?:s|S)$/.exec(token)
  const stem = possessive !== null && possessive.index > 0 ? possessive.index : token.length
  for (let at = 1; at < stem; at += 1) {
    if (!dash.test(token.charAt(at))) continue
    if (at > (ends.at(-1) ?? 0)) ends.push(at)
    ends.push(at + 1)
  }
  if (stem > (ends.at(-1) ?? 0)) ends.push(stem)
  if (stem < token.length) ends.push(token.length)
  return ends
}

const plain = /^[A-Za-z]+$/
const dash = /[-‐‑–]/

function wholeOf(length: number): readonly number[] {
  const known = whole.get(length)
  if (known !== undefined) return known
  const made = [length]
  if (length < 64) whole.set(length, made)
  return made
}
