import { contract, type CallName, type Parsed } from '../contract.ts'
import type { BackupReason } from './backup.ts'

type Risks = { readonly [N in CallName]?: (args: Parsed<N>) => BackupReason | null }

/** Calls that change much at once. Each can be undone; a backup is for what is noticed late. */
const risks: Risks = {
  'tagging.apply': () => 'bulk',
  'exchange.import': () => 'merge',
  'tag.merge': () => 'tag-merge',
  'tag.remove': () => 'tag-removal',
  'import.undo': () => 'import-undo',
  'import.reread': ({ apply }) => (apply ? 'reread' : null),
  'history.stepTo': () => 'history',
  'history.stepBack': () => 'history'
}

/** What a backup is to be made for before this call; null for one that changes little, or is none. */
export function riskOf(name: string, args: unknown): BackupReason | null {
  if (!Object.hasOwn(risks, name)) return null
  const call = name as keyof typeof risks
  const parsed = contract[call].args.safeParse(args)
  return parsed.success
    ? ((risks[call] as (args: unknown) => BackupReason | null)(parsed.data) ?? null)
    : null
}
