/**
 * What can go wrong for a reason the analyst can act on:
 * `bad-request` the call itself is malformed; `not-found` what it names does not exist; `refused` a rule forbids it;
 * `conflict` the archive has moved on since; `unreadable` a file or text cannot be read; `archive` the archive cannot
 * be opened or written; `cancelled` the analyst stopped it; `internal` a bug, whose details are in the log.
 */
export const errorCodes = [
  'bad-request',
  'not-found',
  'refused',
  'conflict',
  'unreadable',
  'archive',
  'cancelled',
  'internal'
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** A failure meant for the analyst: `message` is one calm sentence saying what is wrong and what to do. */
export class AppError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
  }
}
