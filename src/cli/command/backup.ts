import type { Backup, BackupReason } from '../../core/archive/backup.ts'
import type { Difference, Preview } from '../../core/archive/differ.ts'
import { heldKinds, type HeldKind, type Holdings } from '../../core/archive/holdings.ts'
import { AppError } from '../../core/error.ts'
import type { InProcessEngine } from '../../engine/in-process.ts'
import type { Command } from '../command.ts'

const JOB = 'command-line'

export const backupsCommand: Command = {
  name: 'backups',
  usage: '',
  summary: 'List the backups of the archive, newest first.',
  options: {},
  lanes: [],
  async run(engine) {
    const json = await engine.call('backup.list', {})
    return {
      json,
      text: json.backups.length === 0 ? 'There is no backup yet.' : json.backups.map(toText).join('\n')
    }
  }
}

export const backupCommand: Command = {
  name: 'backup',
  usage: '',
  summary: 'Back the archive up now, while it may be open elsewhere, and check the backup.',
  options: {},
  lanes: [],
  async run(engine) {
    const json = await engine.call('backup.run', { job: JOB })
    return { json, text: `${json.backup.name}: ${holdingsText(json.holdings)}.` }
  }
}

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'BACKUP [--dry-run]',
  summary:
    'Put a backup in the archive’s place, named as “backups” lists it or by how that begins; what is there is kept as a backup. --dry-run says what would change.',
  options: { 'dry-run': { type: 'boolean' } },
  lanes: [],
  async run(engine, { words, options }) {
    const { name: backup } = await backupNamed(engine, words[0])
    if (options['dry-run'] === true) {
      const json = await engine.call('backup.preview', { backup, job: JOB })
      return { json, text: previewText(json) }
    }
    const json = await engine.call('backup.restore', { backup, job: JOB })
    const kept = json.kept === null ? [] : [`What was there is kept as ${json.kept}.`]
    return { json, text: [`Restored: ${holdingsText(json.holdings)}.`, ...kept].join('\n') }
  }
}

async function backupNamed(engine: InProcessEngine, word: string | undefined): Promise<Backup> {
  if (word === undefined) throw new AppError('bad-request', 'Which backup? “backups” lists them.')
  const { backups } = await engine.call('backup.list', {})
  const meant = backups.filter(
    ({ name }) => name === word || name.startsWith(word) || name.startsWith(`archive-${word}`)
  )
  const [only] = meant
  if (only === undefined) throw new AppError('not-found', `There is no backup ${word}. “backups” lists them.`)
  if (meant.length > 1)
    throw new AppError('bad-request', `${meant.length} backups begin with ${word}. Give more of the name.`)
  return only
}

const reasons: Readonly<Record<BackupReason, string>> = {
  daily: 'daily',
  asked: 'asked for',
  format: 'before a new format',
  bulk: 'before tagging many passages',
  merge: 'before taking in tagging',
  'tag-merge': 'before merging tags',
  'tag-removal': 'before deleting a tag',
  'import-undo': 'before undoing an import',
  reread: 'before reading again',
  history: 'before stepping through the history',
  restore: 'before restoring a backup'
}

function toText({ name, at, reason, bytes }: Backup): string {
  const size = `${(bytes / 1_000_000).toFixed(1)} MB`.padStart(11)
  return `${at.slice(0, 16).replace('T', ' ')}  ${size}  ${reasons[reason].padEnd(36)}  ${name}`
}

function holdingsText(holdings: Holdings): string {
  return heldKinds.map((kind) => `${holdings[kind]} ${kind}`).join(', ')
}

function previewText(preview: Preview): string {
  const lines = heldKinds.flatMap((kind) => differenceLines(kind, preview[kind]))
  return [
    `The backup holds ${holdingsText(preview.backup)}.`,
    preview.present === null
      ? 'The archive as it is cannot be read, so what would go is not known.'
      : `The archive holds ${holdingsText(preview.present)}.`,
    ...(lines.length === 0 ? ['Nothing of these would change.'] : lines)
  ].join('\n')
}

function differenceLines(kind: HeldKind, { goes, comes, changes }: Difference): string[] {
  return [
    ...namedLines(`${goes.count} ${kind} would go`, goes),
    ...namedLines(`${comes.count} ${kind} would come back`, comes),
    ...namedLines(`${changes.count} ${kind} would be as they were`, changes)
  ]
}

function namedLines(head: string, { count, names }: Difference['goes']): string[] {
  if (count === 0) return []
  const rest = count - names.length
  return [
    `${head}:`,
    ...names.map((name) => `  ${oneLine(name)}`),
    ...(rest > 0 ? [`  … and ${rest} more`] : [])
  ]
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 100 ? `${line.slice(0, 99)}…` : line
}
