import type { ImportLine } from '../../core/import/calls.ts'

/** What an import did, as undo names it. */
export function labelOf(line: ImportLine | null): string {
  const outcomes = line?.outcomes
  const parts = [
    count((outcomes?.new ?? 0) + (outcomes?.doubtful ?? 0), 'new article', 'new articles'),
    count(outcomes?.version ?? 0, 'new version', 'new versions'),
    count(outcomes?.copy ?? 0, 'copy', 'copies')
  ].filter((part) => part !== null)
  if (parts.length === 0) return 'Import that brought nothing new'
  return `Import of ${new Intl.ListFormat('en', { type: 'conjunction' }).format(parts).replace(', and', ' and')}`
}

function count(number: number, one: string, many: string): string | null {
  if (number === 0) return null
  return `${number} ${number === 1 ? one : many}`
}
