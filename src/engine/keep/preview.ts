import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { differSteps, type Difference, type Preview } from '../../core/archive/differ.ts'
import { heldKinds, type HeldKind } from '../../core/archive/holdings.ts'
import { heldOf } from '../../store/holdings.ts'
import { ARCHIVE_FILE } from '../../store/archive-file.ts'
import { holdSnapshot, type Snapshot } from '../../store/snapshot.ts'
import { inStretches } from '../exchange/stepwise.ts'
import { backupFile } from './backup-files.ts'
import { goOnUnless, type KeepWork } from './keep-work.ts'

/** How many things of each kind are named. */
const NAMED = 50

const nothing: Difference = {
  goes: { count: 0, names: [] },
  comes: { count: 0, names: [] },
  changes: { count: 0, names: [] }
}

/** What restoring a backup would change. */
export async function previewOf(work: KeepWork, name: string): Promise<Preview> {
  const backup = holdSnapshot(backupFile(work.folder, name))
  const present = presentOf(work)
  try {
    const preview: Preview = {
      backup: backup.holdings,
      present: present?.holdings ?? null,
      articles: nothing,
      versions: nothing,
      passages: nothing,
      tags: nothing,
      briefings: nothing
    }
    for (const kind of heldKinds) preview[kind] = await differenceIn(work, kind, present, backup)
    return preview
  } finally {
    present?.close()
    backup.close()
  }
}

/** The archive as it stands; null where it is not there or cannot be read, which does not keep a backup from being looked at. */
function presentOf({ folder, log }: KeepWork): Snapshot | null {
  const file = join(folder, ARCHIVE_FILE)
  if (!existsSync(file)) return null
  try {
    return holdSnapshot(file)
  } catch (error) {
    log(error)
    return null
  }
}

function differenceIn(
  { signal, heard }: KeepWork,
  kind: HeldKind,
  present: Snapshot | null,
  backup: Snapshot
): Promise<Difference> {
  const here = present === null ? [] : heldOf(present.db, kind)
  return inStretches(differSteps(here, heldOf(backup.db, kind), NAMED), (steps) => {
    heard(steps, null)
    goOnUnless(signal, 'The backup was not looked at further.')
    return Promise.resolve()
  })
}
