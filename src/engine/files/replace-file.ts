import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { AppError } from '../../core/error.ts'
import { placeBeside } from './beside.ts'

/**
 * Put these bytes in a file, whole or not at all: they are written beside it, made sure to be on the disk, and only then
 * take its name. Whatever fails, a file that stood there before is as it was, and nothing is left beside it.
 */
export function replaceFile(file: string, bytes: Uint8Array): void {
  const replacement = new Replacement(file)
  replacement.write(bytes)
  replacement.finish()
}

/** A file written piece by piece beside the one whose name it takes in the end, as `replaceFile` does. */
export class Replacement {
  readonly #file: string
  readonly #beside: string
  readonly #handle: number
  #open = true

  constructor(file: string) {
    this.#file = file
    this.#beside = placeBeside(file)
    try {
      this.#handle = openSync(this.#beside, 'wx')
    } catch (error) {
      throw fileTrouble(error, file)
    }
  }

  write(bytes: Uint8Array | string): void {
    this.#orDiscard(() => writeFileSync(this.#handle, bytes))
  }

  /** Let it take the name: from now on it is the file. */
  finish(): void {
    this.#orDiscard(() => {
      fsyncSync(this.#handle)
      this.#close()
      renameSync(this.#beside, this.#file)
    })
  }

  /** Leave what stood there before. */
  discard(): void {
    this.#close()
    rmSync(this.#beside, { force: true })
  }

  #orDiscard(work: () => void): void {
    try {
      work()
    } catch (error) {
      this.discard()
      throw fileTrouble(error, this.#file)
    }
  }

  #close(): void {
    if (this.#open) closeSync(this.#handle)
    this.#open = false
  }
}

/** What went wrong with a file, as a sentence with what to do; what nobody has a sentence for stays as it is. */
export function fileTrouble(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const sentence = sentences[code]
  return sentence === undefined ? error : new AppError('refused', sentence(file), { cause: error })
}

const isFolder = (file: string) => `${file} is a folder. Choose a name for the file inside it.`
const noRights = (file: string) =>
  `${basename(file)} cannot be written in ${dirname(file)}: there are no rights to, or it is open elsewhere. Choose another folder.`
const noRoom = (file: string) =>
  `The disk is full, so ${basename(file)} was not written. Make room or choose another disk.`
const noFolder = (file: string) => `There is no folder ${dirname(file)}. Choose another one.`

const sentences: Readonly<Record<string, ((file: string) => string) | undefined>> = {
  ENOENT: noFolder,
  ENOTDIR: noFolder,
  EISDIR: isFolder,
  EACCES: noRights,
  EPERM: noRights,
  EBUSY: noRights,
  EROFS: (file) => `${dirname(file)} can only be read, not written. Choose another folder.`,
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  EFBIG: noRoom,
  ENAMETOOLONG: (file) =>
    `The name ${basename(file).slice(0, 40)}… is too long for this disk. Choose a shorter one.`
}
