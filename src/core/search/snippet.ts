import type { SnippetRun } from './calls.ts'
import type { Span } from './marks.ts'

/** About two lines of a list, in UTF-16 units. */
const LENGTH = 180

/**
 * The stretch of a text that shows most of what was searched for: it opens a few words before a hit and holds as many
 * hits as any stretch of its length, the earliest where several do. Cut ends show an ellipsis. Without hits, the start.
 */
export function snippetOf(text: string, hits: readonly Span[], length = LENGTH): SnippetRun[] {
  const first = bestWindow(hits, length)
  const from = wordStart(text, (hits[first]?.start ?? 0) - Math.floor(length / 4))
  const to = wordEnd(text, Math.max(from + length, hits[first]?.end ?? 0))
  const runs: SnippetRun[] = []
  let at = from
  const push = (end: number, hit: boolean) => {
    const run = text.slice(at, end).replaceAll(/\s+/g, ' ')
    if (run !== '') runs.push({ text: run, hit })
    at = end
  }
  if (from > 0) runs.push({ text: '… ', hit: false })
  for (const hit of hits) {
    if (hit.start < at || hit.end > to) continue
    push(hit.start, false)
    push(hit.end, true)
  }
  push(to, false)
  if (to < text.trimEnd().length) runs.push({ text: ' …', hit: false })
  return runs
}

/** The hit from which a stretch of this length holds the most hits. */
function bestWindow(hits: readonly Span[], length: number): number {
  let best = 0
  let most = 0
  let last = 0
  hits.forEach((hit, first) => {
    while (last < hits.length && (hits[last]?.end ?? 0) <= hit.start + length * 0.75) last++
    if (last - first > most) {
      most = last - first
      best = first
    }
  })
  return best
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.slice(at, at + 40).search(/\s\S/)
  return space === -1 ? wholeCharacter(text, at) : at + space + 1
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.trimEnd().length
  const room = text.slice(Math.max(0, at - 40), at)
  const space = room.search(/\s\S*$/)
  return space === -1 ? wholeCharacter(text, at) : Math.max(0, at - 40) + space
}

/** Never between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at
}
