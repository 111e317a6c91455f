import { isDueBefore } from '../../core/archive/backup.ts'
import { riskOf } from '../../core/archive/risk.ts'
import type { Reply } from '../../core/contract.ts'
import { listBackups } from './backup-files.ts'

interface Needs {
  readonly folder: string
  readonly ask: (name: 'backup.run', args: unknown) => Promise<Reply<unknown>>
  /** Told when no backup could be made, which stops nothing. */
  readonly warn: (sentence: string) => void
}

/** Back up before a call that changes much, where there is no other thread to do it while the call goes on. */
export async function backUpBefore(call: string, args: unknown, { folder, ask, warn }: Needs): Promise<void> {
  const reason = riskOf(call, args)
  if (reason === null || !isDueBefore(listBackups(folder), new Date().toISOString())) return
  const reply = await ask('backup.run', { job: 'backup', reason })
  if (!reply.ok) warn(`No backup could be made first: ${reply.message}`)
}
