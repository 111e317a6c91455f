import { AppError } from '../../core/error.ts'
import { unzip } from '../readers/unzip.ts'
import { defaultLimits } from '../readers/reading.ts'

/** The files of a zip by name. Fails with `unreadable` on one that is locked, too large or lies outside the zip by its name. */
export async function unpacked(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const context = {
    limits: defaultLimits,
    depth: 0,
    budget: { left: defaultLimits.unpackedBytes },
    inner: () => Promise.reject(new Error('Nothing in here is read as an article.'))
  }
  const files = new Map<string, Uint8Array>()
  for await (const file of unzip(bytes, context)) {
    if ('reason' in file) throw new AppError('unreadable', `${file.name}: ${file.reason}`)
    files.set(file.name, file.bytes)
  }
  return files
}
