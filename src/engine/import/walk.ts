import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '../../core/error.ts'
import type { ImportItem } from '../../core/import/calls.ts'
import type { NamedItem } from '../../store/import.ts'

/** Larger files are not articles, and reading them would fill the memory. */
export const LARGEST_FILE = 100 * 1024 * 1024

/** Something an import found: its bytes, or one sentence on why they cannot be had. */
export type Found =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly failed: string }
  | { readonly path: string; readonly skipped: string }

/** Something an import came to: a file not opened yet, or what was found. */
export type Place = { readonly path: string } | Found

/**
 * The files that the items name, folders with all below them by name, each once however often it is reached. Nothing
 * is passed over in silence: a folder without rights or a link that leads nowhere is found as such.
 */
export async function* placesIn(items: readonly (ImportItem | NamedItem)[]): AsyncGenerator<Place> {
  const seen = new Set<string>()
  for (const item of items) {
    if ('path' in item) yield* pathsAt(item.path, seen)
    else if ('bytes' in item) yield { path: basename(item.name), bytes: item.bytes }
    else yield { path: basename(item.name), failed: 'This came without a file; drop or paste it again.' }
  }
}

/** How many files there are to look at, for a progress bar; what cannot be read counts as one. */
export async function countFiles(
  items: readonly (ImportItem | NamedItem)[],
  signal: AbortSignal
): Promise<number> {
  let count = 0
  for (const item of items) {
    if ('path' in item) for await (const _path of pathsAt(item.path, new Set(), signal)) count++
    else count++
  }
  return count
}

async function* pathsAt(path: string, seen: Set<string>, signal?: AbortSignal): AsyncGenerator<Place> {
  if (signal?.aborted) return
  try {
    const real = await realpath(path)
    if (seen.has(real)) return
    seen.add(real)
    const found = await stat(real)
    if (!found.isDirectory()) {
      yield found.isFile() ? { path } : { path, skipped: 'This is neither a file nor a folder.' }
      return
    }
    const names = (await readdir(real)).sort()
    for (const name of names) if (!isHidden(name)) yield* pathsAt(join(path, name), seen, signal)
  } catch (error) {
    yield { path, failed: whyUnreadable(error) }
  }
}

/** What is in a place: the bytes of a file, unless it cannot be read or is too large. */
export async function contentOf(place: Place): Promise<Found> {
  const { path } = place
  if ('bytes' in place || 'failed' in place || 'skipped' in place) return place
  try {
    const { size } = await stat(path)
    if (size > LARGEST_FILE) return { path, failed: tooLarge(size) }
    return { path, bytes: await readFile(path) }
  } catch (error) {
    return { path, failed: whyUnreadable(error) }
  }
}

/** The bytes of one file. Fails with `unreadable` and the reason. */
export async function bytesAt(path: string): Promise<Uint8Array> {
  const found = await contentOf({ path })
  if ('bytes' in found) return found.bytes
  throw new AppError('unreadable', 'failed' in found ? found.failed : found.skipped)
}

/** Files that systems leave behind (`.DS_Store`, `Thumbs.db`), never put there by a person. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini'
}

function tooLarge(size: number): string {
  const megabytes = Math.round(size / (1024 * 1024))
  return `This file is too large to be an article: ${megabytes} MB, where ${LARGEST_FILE / (1024 * 1024)} MB are read at most.`
}

function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return 'There is no such file or folder.'
  if (code === 'EACCES' || code === 'EPERM') return 'You have no right to read this.'
  if (code === 'ELOOP') return 'This link leads back to itself.'
  if (code === 'ENAMETOOLONG') return 'This name is too long for the file system.'
  return `The file system could not read this (${code || String(error)}).`
}
