import { statSync, type Stats } from 'node:fs'
import { AppError } from '../../core/error.ts'

/** Refuse to write a file under a name that stands for something else: another file, unless it may be replaced; a folder. */
export function refuseTaken(file: string, { replace }: { readonly replace: boolean }): void {
  const found = whatIs(file)
  if (found === null) return
  if (found.isDirectory())
    throw new AppError('refused', `${file} is a folder. Choose a name for the file inside it.`)
  if (!found.isFile()) throw new AppError('refused', `${file} is no file that can be written over.`)
  if (!replace)
    throw new AppError('conflict', `There is a file ${file} already. Choose another name, or replace it.`)
}

function whatIs(file: string): Stats | null {
  try {
    return statSync(file, { throwIfNoEntry: false }) ?? null
  } catch {
    // What may not even be looked at cannot be written either, and writing it says so in a sentence.
    return null
  }
}
