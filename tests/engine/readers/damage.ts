import { randomFrom } from '../../support/random.ts'

/** A repeatable source of numbers from 0 up to 1 for one name. */
export function chance(name: string): () => number {
  let state = 2166136261
  for (const character of name) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0
  return randomFrom(state)
}

/** A file after one to four accidents: cut short, a run lost, repeated or moved, bytes changed, another file spliced in. */
export function damaged(bytes: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  let result = Buffer.from(bytes)
  const accidents = 1 + Math.floor(random() * 4)
  for (let count = 0; count < accidents; count++) result = accident(result, other, random)
  return result
}

function accident(bytes: Buffer<ArrayBuffer>, other: Uint8Array, random: () => number): Buffer<ArrayBuffer> {
  const place = (): number => Math.floor(random() * (bytes.length + 1))
  const [from = 0, to = 0] = [place(), place()].toSorted((a, b) => a - b)
  switch (Math.floor(random() * 7)) {
    case 0:
      return bytes.subarray(0, to)
    case 1:
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    case 2:
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
    case 3:
      return Buffer.concat([
        bytes.subarray(0, from),
        other.subarray(0, Math.floor(random() * other.length)),
        bytes.subarray(from)
      ])
    case 4:
      return Buffer.concat([
        bytes.subarray(0, from),
        noise(1 + Math.floor(random() * 40), random),
        bytes.subarray(from)
      ])
    case 5:
      return Buffer.concat([
        bytes.subarray(0, from),
        Buffer.from(awkward[Math.floor(random() * awkward.length)] ?? ''),
        bytes.subarray(from)
      ])
    default:
      return scattered(bytes, random)
  }
}

/** What trips up parsers: unclosed tags and quotes, references, separators, marks of other encodings. */
const awkward = [
  '<![CDATA[',
  '<!--',
  '&#xFFFFFFFF;',
  '&#0;',
  '"',
  '\0',
  '\u2028',
  '{"',
  '\n\n\n',
  '\\u-99999999 ',
  '--b1--',
  '</',
  '<p>'.repeat(600),
  ';;;',
  '\ud83d\ude00',
  'e\u0301'.repeat(5)
]

function noise(length: number, random: () => number): Buffer<ArrayBuffer> {
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)))
}

function scattered(bytes: Buffer<ArrayBuffer>, random: () => number): Buffer<ArrayBuffer> {
  const copy = Buffer.from(bytes)
  for (let count = 0; count < 8 && copy.length > 0; count++)
    copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256)
  return copy
}
