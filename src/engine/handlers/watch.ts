import { statSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { Handlers } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import { asStep } from '../../store/history.ts'
import { addWatch, findWatch, removeWatch, watchesOf } from '../../store/watch.ts'
import type { Context } from '../context.ts'

export function watchWriting({
  db,
  now,
  watcher
}: Context): Pick<Handlers<'write'>, 'watch.list' | 'watch.add' | 'watch.remove'> {
  const withProblem = <T extends { path: string }>(watch: T) => ({
    ...watch,
    problem: watcher.problemOf(watch.path)
  })
  return {
    'watch.list': () => watchesOf(db).map(withProblem),
    'watch.add': ({ path }) => {
      refuseUnlessFolder(path)
      const added = asStep(db, 'watch.add', `Watched ${path}`, () => addWatch(db, path, now()))
      return withProblem(added)
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

function refuseUnlessFolder(path: string): void {
  if (!isAbsolute(path)) throw new AppError('bad-request', 'Name the folder to watch with its whole path.')
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) throw new AppError('refused', `There is no folder ${path}.`)
  if (!found.isDirectory()) throw new AppError('refused', `${path} is no folder.`)
}
