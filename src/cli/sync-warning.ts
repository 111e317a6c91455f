import { syncServiceAt } from '../engine/keep/synced.ts'

/** What is to be said of an archive's folder that a sync service looks after; null for any other. */
export function syncWarning(folder: string): string | null {
  const service = syncServiceAt(folder)
  if (service === null) return null
  return `This archive lies in a folder of ${service}, which may copy its file while it is being written and so damage it. Close Wiremark, move the folder elsewhere, and let ${service} have a copy of a backup instead.`
}
