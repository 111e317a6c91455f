import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../core/error.ts'
import { codedFrom } from '../../core/exchange/annotation.ts'
import type { Coded } from '../../core/exchange/model.ts'
import { codedSteps } from '../../store/coded.ts'
import { ARCHIVE_FILE } from '../../store/archive-file.ts'
import { openForReading } from '../../store/open.ts'
import type { Context } from '../context.ts'
import { bringUpToDateAlone } from '../keep/up-to-date.ts'
import { defaultLimits } from '../readers/reading.ts'
import { refuseLarger } from '../readers/refuse.ts'
import { inStretches } from './stepwise.ts'

type Surroundings = Pick<Context, 'now' | 'log'>

/** The tagging at a path: a project, a codebook, a page of annotations, or another archive's folder. Fails with `unreadable`. */
export async function codedAt(path: string, context: Surroundings): Promise<Coded> {
  if (!existsSync(path)) throw new AppError('not-found', `There is no file or folder ${path}.`)
  const found = statSync(path)
  if (found.isDirectory()) return codedInArchive(path, context)
  refuseLarger(found.size, defaultLimits.fileBytes, 'tagging')
  const bytes = readFileSync(path)
  if (bytes.subarray(0, 2).toString() === 'PK') return (await refi()).readProject(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  if (text.trimStart().startsWith('<')) return { tags: (await refi()).readCodebook(text), texts: [] }
  return codedFrom(parsed(text))
}

/** Loaded with the first of its files: a start waits for no parser. */
function refi(): Promise<typeof import('./refi-read.ts')> {
  return import('./refi-read.ts')
}

async function codedInArchive(folder: string, { now, log }: Surroundings): Promise<Coded> {
  if (!existsSync(join(folder, ARCHIVE_FILE)))
    throw new AppError('not-found', `There is no archive in ${folder}.`)
  await bringUpToDateAlone(folder, log)
  const other = openForReading(folder)
  try {
    return await inStretches(codedSteps(other.db, {}, now()), () => Promise.resolve())
  } finally {
    other.close()
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new AppError('unreadable', 'This file is no tagging that Wiremark knows.', { cause: error })
  }
}
