import type { Archive } from '../store/open.ts'
import { anyStepOpen, sealAbandoned } from '../store/history.ts'
import { markInterrupted } from '../store/import.ts'
import type { Context } from './context.ts'

/**
 * Run the work of an open step, and close it whether the work fails or not, in one transaction. Where there is no room even
 * for that, `closeLeftOpen` does it later.
 */
export async function whileOpen<T>(
  { db, log }: Pick<Context, 'db' | 'log'>,
  work: () => Promise<T>,
  close: (failed: boolean) => void
): Promise<T> {
  const closed = (failed: boolean) => db.transaction(() => close(failed)).immediate()
  let value: T
  try {
    value = await work()
  } catch (error) {
    try {
      closed(true)
    } catch (trouble) {
      log(trouble)
    }
    throw error
  }
  closed(false)
  return value
}

/** Close what was left open by a process that was ended, or by work that found no room: its imports are interrupted, and can be undone. */
export function closeLeftOpen(db: Archive): void {
  if (!anyStepOpen(db)) return
  db.transaction(() => {
    sealAbandoned(db)
    markInterrupted(db)
  }).immediate()
}
