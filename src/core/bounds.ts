/** The most that the arguments of one call may hold: far above what the window ever sends. */
export const bounds = {
  /** Values of every kind, lists and objects among them. */
  values: 1_000_000,
  /** Lists and objects within each other. */
  depth: 32,
  /** UTF-16 units of all texts together, names of properties included. */
  letters: 32 * 1024 * 1024,
  /** Bytes of all files together that came without one. */
  bytes: 512 * 1024 * 1024
} as const

interface Part {
  readonly value: unknown
  readonly depth: number
}

/**
 * Why no call takes what was sent, or null when it may be looked at closer. It ends early: what is larger than the bounds is not
 * walked to its end, and what holds itself is nested too deeply. A list counts as long as it says it is, with or without holes,
 * for those who check it would go through all of it.
 */
export function whyTooMuch(sent: unknown): string | null {
  const left = {
    values: bounds.values as number,
    letters: bounds.letters as number,
    bytes: bounds.bytes as number
  }
  const open: Part[] = [{ value: sent, depth: 0 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next
    left.values--
    if (typeof value === 'string') left.letters -= value.length
    else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) left.bytes -= value.byteLength
    else if (typeof value === 'object' && value !== null) {
      if (depth >= bounds.depth) return 'the arguments are nested too deeply.'
      const names = Array.isArray(value) ? [] : Object.keys(value)
      if (Math.max(names.length, lengthOf(value)) + open.length > left.values) return tooLarge
      if (names.some((name) => name === '__proto__' || isWorkedOut(value, name))) return notPlain
      for (const name of names) left.letters -= name.length
      for (const part of Object.values(value) as unknown[]) open.push({ value: part, depth: depth + 1 })
    }
    if (left.values < 0 || left.letters < 0 || left.bytes < 0) return tooLarge
  }
  return null
}

const tooLarge = 'the arguments are larger than a call takes.'
const notPlain = 'the arguments hold something that is no plain value.'

function lengthOf(value: object): number {
  return Array.isArray(value) ? value.length : 0
}

/** Whether a property is a function's answer: another one, perhaps, each time it is asked for. */
function isWorkedOut(value: object, name: string): boolean {
  return Object.getOwnPropertyDescriptor(value, name)?.get !== undefined
}
