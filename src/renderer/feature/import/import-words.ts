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
  const parts = [
    counted(outcomes.new, 'new article', 'new articles'),
    counted(outcomes.version, 'new version', 'new versions'),
    counted(outcomes.copy, 'copy from another source', 'copies from other sources'),
    counted(undecided, 'that may be a version of another', 'that may be versions of others'),
    counted(outcomes.doubtful - undecided, 'doubt decided', 'doubts decided'),
    counted(outcomes.duplicate, 'already in the archive', 'already in the archive'),
    counted(outcomes.skipped, 'skipped', 'skipped'),
    counted(outcomes.failed, 'that could not be read', 'that could not be read')
  ]
  return parts.filter((part) => part !== null)
}

/** What an import that did not go through took in and did not; null for one that did, or still runs. */
export function brokenOffWords({ state, found }: ImportLine): string | null {
  if (state !== 'cancelled' && state !== 'interrupted') return null
  const taken =
    found === 0
      ? 'Nothing had been taken in yet.'
      : `The ${countWords(found, 'receipt')} below ${found === 1 ? 'is' : 'are'} for what was looked at, and that is kept.`
  const why = state === 'cancelled' ? 'You stopped this import.' : 'Wiremark was closed during this import.'
  return `${why} ${taken} What has no receipt was not taken in.`
}

/** What undoing an import took away, as one sentence. */
export function undoneWords({ articles, versions, passages, quotes }: ImportUndone): string {
  const parts = [
    counted(articles, 'article', 'articles'),
    counted(versions, 'version', 'versions'),
    counted(passages, 'passage', 'passages'),
    counted(quotes, 'quote', 'quotes')
  ].filter((part) => part !== null)
  return parts.length > 0
    ? `The import is undone: ${listWords(parts)} taken away.`
    : 'The import is undone. It had brought nothing.'
}

function opening(state: ImportLine['state'], found: number): string {
  const files = counted(found, 'file', 'files') ?? 'No files'
  if (state === 'running') return `${files} so far`
  if (state === 'cancelled') return `Stopped by you after ${files}`
  if (state === 'interrupted') return `Broken off after ${files}, when Wiremark was closed`
  return files
}

function counted(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${numberWords(count)} ${count === 1 ? one : many}`
}
