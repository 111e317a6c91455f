import type { BackupReason } from '../../../core/archive/backup.ts'
import type { HeldKind } from '../../../core/archive/holdings.ts'
import { countWords, numberWords } from '../../part/words.ts'

/** Why a backup was made, as its line in the list says it. */
export function reasonWords(reason: BackupReason): string {
  const words: Readonly<Record<BackupReason, string>> = {
    daily: 'Daily backup',
    asked: 'Made by you',
    format: 'Before a new Wiremark changed its format',
    bulk: 'Before tagging many passages at once',
    merge: 'Before taking in tagging',
    'tag-merge': 'Before merging tags',
    'tag-removal': 'Before deleting a tag',
    'import-undo': 'Before undoing an import',
    reread: 'Before reading an import again',
    history: 'Before stepping through the history',
    restore: 'Before restoring a backup'
  }
  return words[reason]
}

/** How large a file is: `12.4 MB`. */
export function sizeWords(bytes: number): string {
  const megabytes = bytes / 1_000_000
  return megabytes < 10 ? `${megabytes.toFixed(1)} MB` : `${numberWords(Math.round(megabytes))} MB`
}

/** So many of a kind, as a heading of what goes. */
export function goesWords(kind: HeldKind, count: number): string {
  const words: Readonly<Record<HeldKind, string>> = {
    articles: `${countWords(count, 'article')} will go`,
    versions: `${countWords(count, 'version')} will go`,
    passages: `${countWords(count, 'passage')} will go`,
    tags: `${countWords(count, 'tag')} will go`,
    briefings: `${countWords(count, 'briefing')} will go`
  }
  return words[kind]
}

/** So many of a kind, as a heading of what comes back. */
export function comesWords(kind: HeldKind, count: number): string {
  const words: Readonly<Record<HeldKind, string>> = {
    articles: `${countWords(count, 'article')} will come back`,
    versions: `${countWords(count, 'version')} will come back`,
    passages: `${countWords(count, 'passage')} will come back`,
    tags: `${countWords(count, 'tag')} will come back`,
    briefings: `${countWords(count, 'briefing')} will come back`
  }
  return words[kind]
}

/** So many of a kind, as a heading of what is there before and after, but not the same. */
export function changesWords(kind: HeldKind, count: number): string {
  const words: Readonly<Record<HeldKind, string>> = {
    articles: `${countWords(count, 'article')} will be as before`,
    versions: `${countWords(count, 'version')} will be as before`,
    passages: `${countWords(count, 'passage')} will be as before`,
    tags: `${countWords(count, 'tag')} will be as before`,
    briefings: `${countWords(count, 'briefing')} will be as before`
  }
  return words[kind]
}
