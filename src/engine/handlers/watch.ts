import { statSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { Watch, WatchVisit } from '../../core/import/calls.ts'
import type { Handlers } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import { asStep } from '../../store/history.ts'
import { findImport } from '../../store/import.ts'
import type { Archive } from '../../store/open.ts'
import { outcomesUnder } from '../../store/receipt.ts'
import { addWatch, findWatch, lastVisit, removeWatch, watchesOf, type WatchRow } from '../../store/watch.ts'
import type { Context } from '../context.ts'
import { inFolder } from '../watch/watcher.ts'

export function watchWriting({
  db,
  now,
  watcher
}: Context): Pick<Handlers<'write'>, 'watch.list' | 'watch.add' | 'watch.remove'> {
  const whole = (watch: WatchRow): Watch => ({
    ...watch,
    problem: watcher.problemOf(watch.path),
    last: visitOf(db, watch.path)
  })
  return {
    'watch.list': () => watchesOf(db).map(whole),
    'watch.add': ({ path }) => {
      refuseUnlessFolder(path)
      const added = asStep(db, 'watch.add', `Watched ${path}`, () => addWatch(db, path, now()))
      return whole(added)
    },
    'watch.remove': ({ watch }) => {
      const found = findWatch(db, watch)
      if (found === null) throw new AppError('not-found', 'This folder is not watched.')
      return asStep(db, 'watch.remove', `Watched ${found.path} no longer`, () => {
        removeWatch(db, watch)
        return null
      })
    }
  }
}

function visitOf(db: Archive, folder: string): WatchVisit | null {
  const visit = lastVisit(db, folder)
  if (visit === null) return null
  const { importId, ...last } = visit
  const line = findImport(db, importId)
  // A later import may have the number of one that was undone.
  const stillThere = line !== null && line.startedAt <= last.at
  return {
    ...last,
    import: stillThere ? importId : null,
    outcomes: outcomesUnder(db, stillThere ? importId : 0, inFolder(folder))
  }
}

function refuseUnlessFolder(path: string): void {
  if (!isAbsolute(path)) throw new AppError('bad-request', 'Name the folder to watch with its whole path.')
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) throw new AppError('refused', `There is no folder ${path}.`)
  if (!found.isDirectory()) throw new AppError('refused', `${path} is no folder.`)
}
