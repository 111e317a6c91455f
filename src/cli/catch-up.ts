import { AppError } from '../core/error.ts'
import { openInProcess, type InProcessOptions } from '../engine/in-process.ts'

/**
 * Read the names of the texts that wait, before a command answers from them. Where the archive is open elsewhere, that reads
 * them; what waits is then said on standard error, and the command answers from the rest.
 */
export async function catchUpFirst(options: Omit<InProcessOptions, 'lanes'>): Promise<void> {
  const reader = openInProcess({ ...options, lanes: ['read'] })
  const { behind } = await reader.call('entity.state', {}).finally(() => reader.close())
  if (behind === 0) return
  const texts = behind === 1 ? '1 text' : `${behind} texts`
  try {
    process.stderr.write(`Reading the names of ${texts} …\n`)
    const writer = openInProcess({ ...options, lanes: ['read', 'write'] })
    await writer.call('entity.catchUp', { job: 'command-line' }).finally(() => writer.close())
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    process.stderr.write(`The names of ${texts} are not read yet: ${error.message}\n`)
  }
}
