import { AppError } from '../../core/error.ts'
import { unzip } from '../readers/unzip.ts'
import { defaultLimits, type Limits } from '../readers/reading.ts'

const MiB = 1024 * 1024

/** All texts of a project are held at once. */
const limits: Limits = { ...defaultLimits, fileBytes: defaultLimits.textBytes, unpackedBytes: 512 * MiB }

/** The project's own file and its plain texts, not the films and pictures that other programs put beside them. */
const isText = (name: string): boolean => /\.(?:qde|txt)$/i.test(name)

/** The texts of a project's zip by name. Fails with `unreadable` on one that is locked, too large or lies outside the zip by its name. */
export async function unpacked(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const context = {
    limits,
    depth: 0,
    budget: { left: limits.unpackedBytes },
    inner: () => Promise.reject(new Error('Nothing in here is read as an article.'))
  }
  const files = new Map<string, Uint8Array>()
  for await (const file of unzip(bytes, context, isText)) {
    if ('reason' in file) throw new AppError('unreadable', `${file.name}: ${file.reason}`)
    files.set(file.name, file.bytes)
  }
  return files
}
