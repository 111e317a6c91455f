import { mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, statSync } from 'node:fs'
import { AppError } from '../../core/error.ts'
import { placeBeside } from './beside.ts'
import { fileTrouble } from './replace-file.ts'

/** Refuse a folder that is to be made where something stands already; an empty folder is nothing. */
export function refuseFilled(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found === undefined) return
  if (!found.isDirectory() || readdirSync(folder).length > 0)
    throw new AppError(
      'conflict',
      `There is something at ${folder} already. Choose a new or an empty folder.`
    )
}

/** A folder that is filled beside the place it takes in the end, whole or not at all. */
export class NewFolder {
  /** Where it is filled. */
  readonly beside: string
  readonly #folder: string

  /** Fails with `conflict` where something stands already, and with `refused` where no folder can be made. */
  constructor(folder: string) {
    refuseFilled(folder)
    this.#folder = folder
    this.beside = placeBeside(folder)
    try {
      mkdirSync(this.beside, { recursive: true })
    } catch (error) {
      throw fileTrouble(error, folder)
    }
  }

  /** Let it take its place. */
  finish(): void {
    refuseFilled(this.#folder)
    // Windows puts no folder in the place of another, not even of an empty one.
    if (statSync(this.#folder, { throwIfNoEntry: false }) !== undefined) rmdirSync(this.#folder)
    renameSync(this.beside, this.#folder)
  }

  discard(): void {
    rmSync(this.beside, { recursive: true, force: true })
  }
}

/** Fill a new folder: what `fill` leaves in it takes its place, and where it fails nothing is left. */
export async function inNewFolder<T>(folder: string, fill: (beside: string) => Promise<T>): Promise<T> {
  const made = new NewFolder(folder)
  try {
    const value = await fill(made.beside)
    made.finish()
    return value
  } catch (error) {
    made.discard()
    throw fileTrouble(error, folder)
  }
}
