/** A run of a note: plain text, or a link to an article, a passage or an entity. */
export type NoteRun =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'article' | 'passage' | 'entity'
      /** The number of an article or a passage, the name of an entity. */
      readonly target: string
      /** What to show: what was written after the bar, else the target. */
      readonly text: string
    }

const LINK = /\[\[(article|passage|entity):([^[\]|\n]+)(?:\|([^[\]\n]+))?\]\]/g

/**
 * A note as runs. A link is written `[[article:12]]`, `[[passage:34]]` or `[[entity:Mara Ode]]`, with other words to
 * show after a bar: `[[article:12|the first report]]`. Whatever does not fit that form is text, as it stands.
 */
export function runsOf(note: string): NoteRun[] {
  const runs: NoteRun[] = []
  let at = 0
  const push = (text: string) => {
    const last = runs.at(-1)
    if (text === '') return
    if (last?.kind === 'text') runs[runs.length - 1] = { kind: 'text', text: last.text + text }
    else runs.push({ kind: 'text', text })
  }
  for (const match of note.matchAll(LINK)) {
    const [whole, kind = '', named = '', words] = match
    const target = kind === 'entity' ? named.trim() : named
    push(note.slice(at, match.index))
    at = match.index + whole.length
    if (isKind(kind) && isTarget(kind, target)) runs.push({ kind, target, text: words?.trim() ?? target })
    else push(whole)
  }
  push(note.slice(at))
  return runs
}

function isKind(kind: string): kind is 'article' | 'passage' | 'entity' {
  return kind === 'article' || kind === 'passage' || kind === 'entity'
}

function isTarget(kind: 'article' | 'passage' | 'entity', target: string): boolean {
  return kind === 'entity' ? target !== '' : /^[1-9]\d{0,14}$/.test(target)
}
