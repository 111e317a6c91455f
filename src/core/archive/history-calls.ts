import { z } from 'zod'
import { Id } from '../id.ts'
import { HistoryState } from './calls.ts'

/** One step of the history. `changes` counts the rows it wrote; `at` is UTC, ISO 8601. */
export const HistoryLine = z.object({
  step: Id,
  call: z.string(),
  label: z.string(),
  at: z.string(),
  state: z.enum(['open', 'done', 'undone']),
  changes: z.int().nonnegative()
})
export type HistoryLine = z.output<typeof HistoryLine>

const Stepped = HistoryState.extend({ undone: z.int().nonnegative(), redone: z.int().nonnegative() })

export const historyCalls = {
  /** Undo the latest change; `done` says which, null when there was none. Refused while an import runs. */
  'history.undo': {
    lane: 'write',
    args: z.object({}),
    result: HistoryState.extend({ done: z.string().nullable() })
  },
  /** Do again what was undone last; `done` says which, null when there was none. */
  'history.redo': {
    lane: 'write',
    args: z.object({}),
    result: HistoryState.extend({ done: z.string().nullable() })
  },
  /** The steps that can be undone and redone, latest first. */
  'history.list': {
    lane: 'read',
    args: z.object({
      after: Id.nullable().default(null),
      limit: z.int().min(1).max(500).default(100)
    }),
    result: z.object({
      steps: z.array(HistoryLine),
      next: Id.nullable(),
      total: z.int().nonnegative()
    })
  },
  /** Bring the archive to where it was right after a step, undoing later ones, or doing those up to it again. */
  'history.stepTo': { lane: 'write', args: z.object({ step: Id }), result: Stepped },
  /** Bring the archive to where it was right before a step: undo it and all later ones. */
  'history.stepBack': { lane: 'write', args: z.object({ step: Id }), result: Stepped }
} as const
