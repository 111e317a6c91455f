import type { RereadLine } from '../../core/import/calls.ts'
import type { MarkedSpan, StoredReading } from '../../store/reread.ts'
import type { Ready } from '../../store/version.ts'
import { placeOf } from './arrive.ts'

/** What each fact of a version is called, and whether reading again gives another. */
const facts: readonly (readonly [string, (was: StoredReading, now: Ready) => boolean])[] = [
  ['headline', (was, now) => was.headline !== now.headline],
  ['bylines', (was, now) => was.bylines !== now.bylines],
  ['place', (was, now) => was.place !== (now.dateline?.place ?? null)],
  ['agency', (was, now) => was.agency !== (now.dateline?.agency ?? null)],
  ['date', (was, now) => was.publishedOn !== now.publishedOn || was.publishedAt !== now.publishedAt],
  ['time of change', (was, now) => was.changedAt !== now.changedAt],
  ['address', (was, now) => was.url !== now.url],
  ['agency’s identity', (was, now) => was.guid !== now.guid || was.guidVersion !== now.guidVersion],
  ['language', (was, now) => was.language !== now.language],
  ['status', (was, now) => was.status !== now.status],
  ['editor’s note', (was, now) => was.editorNote !== now.editorNote],
  ['doubt', (was, now) => was.doubt !== now.doubt],
  ['parts of the text', (was, now) => was.body === now.body && was.blocks !== now.blocks]
]

/** What reading a version's file again finds of it, and whether its text may be replaced. */
export function differenceOf(was: StoredReading, now: Ready, marked: readonly MarkedSpan[]): RereadLine {
  const others = facts.filter(([, differs]) => differs(was, now)).map(([name]) => name)
  const at = { path: was.path, article: was.article, version: was.version }
  if (was.body === now.body) {
    if (others.length === 0) return { ...at, change: 'same', reason: 'Nothing differs.' }
    return { ...at, change: 'facts', reason: `Other ${listed(others)}.` }
  }
  const lost = marked.filter(({ exact }) => spanOf(now.body, exact) === null).length
  if (lost > 0) {
    const what = lost === 1 ? '1 passage or quote' : `${lost} passages or quotes`
    return {
      ...at,
      change: 'kept',
      reason: `The text would change, but ${what} would lose its words, so it stays.`
    }
  }
  return { ...at, change: 'text', reason: `Another ${listed(['text', ...others])}.` }
}

/** Where words stand in a text; null unless they stand in it exactly once. */
export function spanOf(body: string, exact: string): { readonly start: number; readonly end: number } | null {
  const start = body.indexOf(exact)
  if (start === -1 || body.indexOf(exact, start + 1) !== -1) return null
  return { start, end: start + exact.length }
}

/** A version that reading again finds no more, and one it finds in addition. */
export function goneLine({ path, article, version }: StoredReading): RereadLine {
  return {
    path,
    article,
    version,
    change: 'gone',
    reason: 'It is no longer found in its file; it stays as it is.'
  }
}

export function addedLine(path: string, name: string): RereadLine {
  return {
    path: placeOf(path, name),
    article: null,
    version: null,
    change: 'added',
    reason: 'It was not found in its file before.'
  }
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names)
}
