/** A number in [0, 1), the same row of numbers each run. */
export type Random = () => number

/** One of a list by chance. */
export function pick<T>(list: readonly T[], random: Random): T {
  const found = list[Math.floor(random() * list.length)]
  if (found === undefined) throw new Error('There is nothing to pick from.')
  return found
}

/** The lines of a text that hold something. */
export function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** A text With Capitals On Most Words, as headlines have them; no longer or shorter than before. */
export function titled(text: string): string {
  return text.replace(/(?<![\p{L}'’])\p{Ll}[\p{L}'’]*/gu, (word) =>
    /^(?:a|an|the|of|in|on|at|to|for|and|or|but|by|as|with|from|s)$/.test(word)
      ? word
      : word.charAt(0).toUpperCase() + word.slice(1)
  )
}
