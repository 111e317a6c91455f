/** What a key of the keyboard is called in a script; a label of the same name stands in markup. */
const keyNames =
  /^(?:Enter|Escape|Tab|Home|End|Space|Backspace|Delete|Insert|Alt|Shift|Control|Meta|Mod|Dead|Process)$/

/** Whether markup's text says something: it has a word, or quotation marks, which each language sets its own way. */
export function hasWord(text: string): boolean {
  return /\p{L}{2}|[“”]/u.test(withoutHoles(text))
}

/**
 * Whether a script's text is a sentence, a phrase or a label rather than a name in the program: one capitalised word, or
 * several words, or quotation marks. A single small word looks like a name and has to be marked (`word('lost')`).
 */
export function saysSomething(text: string): boolean {
  const bare = withoutHoles(text).trim()
  if (/[“”]/.test(bare) && bare.length > 1) return true
  if (!/\s/.test(bare)) return /^["“‘(…]*\p{Lu}\p{Ll}+[.…:?!]?(?:\{\})*$/u.test(bare) && !keyNames.test(bare)
  if (/^["“‘(…]*\p{Lu}/u.test(bare)) return /\p{Ll}/u.test(bare)
  const prose = /^[\p{L}\p{N}\s“”‘’'".,;:!?…()[\]{}/%→·+&–—★-]*$/u.test(bare)
  return prose && bare.split(/\s/).some((token) => /^["“‘(]*\p{L}{2,}["”’),.:;!?…]*$/u.test(token))
}

function withoutHoles(text: string): string {
  return text.replace(/\{\d+(?:\|([^{}|]*)[^{}]*)?\}/g, (_, form?: string) =>
    form === undefined ? '{}' : form.replace('#', '{}')
  )
}
