import type { Handlers, Result } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import { historyState, redo, undo } from '../../store/history.ts'
import { findStep, historyPage, stepsTo } from '../../store/history-list.ts'
import type { Archive } from '../../store/open.ts'
import type { Context } from '../context.ts'
import { settleEntities } from '../entity/settle.ts'

export function historyReading({ db }: Context): Pick<Handlers<'read'>, 'history.list'> {
  return { 'history.list': (args) => historyPage(db, args) }
}

type HistoryWriting = Pick<
  Handlers<'write'>,
  'history.undo' | 'history.redo' | 'history.stepTo' | 'history.stepBack'
>

export function historyWriting({ db }: Context): HistoryWriting {
  return {
    'history.undo': () => ({ done: settled(db, () => undo(db)), ...historyState(db) }),
    'history.redo': () => ({ done: settled(db, () => redo(db)), ...historyState(db) }),
    'history.stepTo': ({ step }) => {
      mustExist(db, step)
      return goTo(db, step)
    },
    'history.stepBack': ({ step }) => {
      mustExist(db, step)
      return goTo(db, step - 1)
    }
  }
}

/** Make a step the last one done, or leave all as it is. */
function goTo(db: Archive, step: number): Result<'history.stepTo'> {
  const { undone, redone } = stepsTo(db, step)
  settled(db, () => {
    for (let i = 0; i < undone; i++) undo(db)
    for (let i = 0; i < redone; i++) redo(db)
    return undone + redone > 0 ? '' : null
  })
  return { undone, redone, ...historyState(db) }
}

/** Undo or redo, and settle in the same transaction who is who: it follows from the rules, which may have changed. */
function settled(db: Archive, flip: () => string | null): string | null {
  return db
    .transaction(() => {
      const done = flip()
      if (done !== null) settleEntities(db)
      return done
    })
    .immediate()
}

function mustExist(db: Archive, step: number): void {
  if (findStep(db, step) === null)
    throw new AppError('not-found', 'This step is not in the history: it was forgotten, or never made.')
}
