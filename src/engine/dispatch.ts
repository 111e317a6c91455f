import { whyTooMuch } from '../core/bounds.ts'
import { contract, type CallName, type Refusal, type Reply } from '../core/contract.ts'
import { AppError } from '../core/error.ts'

/** The handlers one thread has: some of the contract's calls, by name. */
export type SomeHandlers = Readonly<Partial<Record<CallName, (args: never) => unknown>>>

/**
 * Answer one call. Whatever happens there is a Reply: an unknown name, arguments that do not fit, a refusal meant for the
 * analyst, or a bug, which is logged whole and shown as one calm sentence.
 */
export async function dispatch(
  handlers: SomeHandlers,
  name: string,
  args: unknown,
  log: (error: unknown) => void
): Promise<Reply<unknown>> {
  try {
    if (!Object.hasOwn(contract, name))
      throw new AppError('bad-request', `Unknown call ${name.slice(0, LONGEST_QUOTE)}`)
    const handle = handlers[name as CallName] as ((args: unknown) => unknown) | undefined
    if (handle === undefined) throw new AppError('bad-request', `${name} is not answered here.`)
    const refusal = whyTooMuch(args)
    if (refusal !== null) throw new AppError('bad-request', `${name}: ${refusal}`)
    const parsed = contract[name as CallName].args.safeParse(args)
    if (!parsed.success) throw new AppError('bad-request', describe(name, parsed.error.issues[0]))
    return { ok: true, value: await handle(parsed.data) }
  } catch (error) {
    return failure(error, log)
  }
}

/** What was sent is quoted no further than this when it is refused. */
const LONGEST_QUOTE = 200

/** The refusal for whatever was thrown. */
export function failure(error: unknown, log: (error: unknown) => void): Refusal {
  if (error instanceof AppError) return { ok: false, code: error.code, message: error.message }
  const known = diskTrouble(error)
  if (known !== null) return { ok: false, code: 'archive', message: known }
  log(error)
  return { ok: false, code: 'internal', message: 'Something went wrong. The details are in the log.' }
}

function describe(name: string, issue: { path: PropertyKey[]; message: string } | undefined): string {
  const where = issue?.path.map(String).join('.') ?? ''
  const said = issue?.message ?? 'the arguments do not fit'
  return `${name}: ${where === '' ? said : `${where}: ${said}`}`.slice(0, LONGEST_QUOTE)
}

/** What the machine did not let us write: not a bug, and nothing was half written, since every write is a transaction. */
function diskTrouble(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return 'The disk is full. Nothing of this change was stored; free some space and try again.'
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS')
    return 'The archive’s folder may not be written. Nothing was changed.'
  if (code.startsWith('SQLITE_CANTOPEN'))
    return 'A file in the archive’s folder could not be opened: the folder may not be written, or is gone. Nothing was changed.'
  if (code.startsWith('SQLITE_IOERR'))
    return 'The archive’s disk could not be read or written. Nothing of this change was stored; check the disk.'
  if (code.startsWith('SQLITE_BUSY')) return 'Another program is using the archive. Try again in a moment.'
  if (code.startsWith('SQLITE_CORRUPT'))
    return 'The archive’s file is damaged. Run “check”; the folder “backups” may hold an earlier copy.'
  return null
}
