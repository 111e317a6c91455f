import { z } from 'zod'
import { AppError } from '../error.ts'

/**
 * Why an archive is not open, for what can be done about it: its file is `damaged`; a `newer` Wiremark has made it; it is
 * `locked` with a passphrase; it is `busy`, written by another process; reading or writing it is `forbidden`; it is
 * `missing`; what lies there is `foreign`, no archive; the disk is `full`; or `unknown`, which the log tells.
 */
export const reasonsNotOpen = [
  'damaged',
  'newer',
  'locked',
  'busy',
  'forbidden',
  'missing',
  'foreign',
  'full',
  'unknown'
] as const
export type WhyNotOpen = (typeof reasonsNotOpen)[number]

/** An archive that cannot be opened: `message` is one calm sentence, `why` tells programs what to offer. */
export class ArchiveError extends AppError {
  readonly why: WhyNotOpen

  constructor(why: WhyNotOpen, message: string, options?: ErrorOptions) {
    super('archive', message, options)
    this.name = 'ArchiveError'
    this.why = why
  }
}

const Named = z.object({ folder: z.string(), name: z.string() })

/** Which archive the window stands on, or why on none. */
export const Opening = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  Named.extend({ kind: z.literal('opening') }),
  /** `session` differs for each time an archive was opened while the program runs. */
  Named.extend({ kind: z.literal('open'), session: z.int() }),
  Named.extend({ kind: z.literal('failed'), why: z.enum(reasonsNotOpen), message: z.string() })
])
export type Opening = z.output<typeof Opening>

/** An archive that was open once on this machine. */
export const RecentArchive = Named.extend({
  /** When it was opened last, UTC. */
  openedAt: z.string(),
  /** Whether it still lies there. */
  there: z.boolean()
})
export type RecentArchive = z.output<typeof RecentArchive>
