import type {
  ImportLine,
  ImportUndone,
  Outcome,
  OutcomeCounts,
  Receipt,
  WatchVisit
} from '../../../core/import/calls.ts'
import { countWords, listWords, momentWords, numberWords } from '../../part/words.ts'

/** What became of something, as a word in a table. */
export const outcomeNames: Readonly<Record<Outcome, string>> = {
  new: 'New',
  version: 'New version',
  copy: 'Copy',
  doubtful: 'In doubt',
  duplicate: 'Already there',
  skipped: 'Skipped',
  failed: 'Failed'
}

/** What the analyst made of a doubt, as a short sentence. */
export const decisionWords: Readonly<Record<NonNullable<Receipt['decision']>, string>> = {
  joined: 'Joined.',
  copy: 'A copy.',
  apart: 'Kept apart.'
}

/** How an import ended, as a word or two in a list; empty for one that went through. */
export const stateNames: Readonly<Record<ImportLine['state'], string>> = {
  finished: '',
  running: 'Running',
  cancelled: 'Stopped by you',
  interrupted: 'Broken off'
}

/** What an import came to, as one sentence. */
export function importSentence({ state, found, outcomes, undecided }: ImportLine): string {
  const parts = outcomeParts(outcomes, undecided)
  return `${opening(state, found)}: ${parts.length > 0 ? listWords(parts) : 'nothing to take in'}.`
}

/** When files last came into a watched folder, and what they brought. */
export function visitWords(visit: WatchVisit | null): string {
  if (visit === null) return 'Nothing has come yet.'
  const { at, files, outcomes } = visit
  const came = `Last on ${momentWords(at)}: ${countWords(files, 'file')}`
  if (visit.import === null) return `${came}; that import was undone.`
  const parts = outcomeParts(outcomes, outcomes.doubtful)
  return `${came}, ${parts.length > 0 ? listWords(parts) : 'nothing to take in'}.`
}

function outcomeParts(outcomes: OutcomeCounts, undecided: number): string[] {
  const decided = outcomes.doubtful - undecided
  const parts = [
    { count: outcomes.new, words: countWords(outcomes.new, 'new article') },
    { count: outcomes.version, words: countWords(outcomes.version, 'new version') },
    {
      count: outcomes.copy,
      words: countWords(outcomes.copy, 'copy from another source', 'copies from other sources')
    },
    {
      count: undecided,
      words: countWords(undecided, 'that may be a version of another', 'that may be versions of others')
    },
    { count: decided, words: countWords(decided, 'doubt decided', 'doubts decided') },
    { count: outcomes.duplicate, words: `${numberWords(outcomes.duplicate)} already in the archive` },
    { count: outcomes.skipped, words: `${numberWords(outcomes.skipped)} skipped` },
    { count: outcomes.failed, words: `${numberWords(outcomes.failed)} that could not be read` }
  ]
  return wordsOf(parts)
}

/** What an import that did not go through took in and did not; null for one that did, or still runs. */
export function brokenOffWords({ state, found }: ImportLine): string | null {
  if (state !== 'cancelled' && state !== 'interrupted') return null
  const taken =
    found === 0
      ? 'Nothing had been taken in yet.'
      : `The ${countWords(found, 'receipt below is', 'receipts below are')} for what was looked at, and that is kept.`
  const why = state === 'cancelled' ? 'You stopped this import.' : 'Wiremark was closed during this import.'
  return `${why} ${taken} What has no receipt was not taken in.`
}

/** What undoing an import took away, as one sentence. */
export function undoneWords({ articles, versions, passages, quotes }: ImportUndone): string {
  const parts = wordsOf([
    { count: articles, words: countWords(articles, 'article') },
    { count: versions, words: countWords(versions, 'version') },
    { count: passages, words: countWords(passages, 'passage') },
    { count: quotes, words: countWords(quotes, 'quote') }
  ])
  return parts.length > 0
    ? `The import is undone: ${listWords(parts)} taken away.`
    : 'The import is undone. It had brought nothing.'
}

function opening(state: ImportLine['state'], found: number): string {
  const files = found === 0 ? 'No files' : countWords(found, 'file')
  if (state === 'running') return `${files} so far`
  if (state === 'cancelled') return `Stopped by you after ${files}`
  if (state === 'interrupted') return `Broken off after ${files}, when Wiremark was closed`
  return files
}

/** What there is any of. */
function wordsOf(parts: readonly { readonly count: number; readonly words: string }[]): string[] {
  return parts.filter(({ count }) => count > 0).map(({ words }) => words)
}
