import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { briefingFormats, type BriefingFormat } from '../../core/briefing/calls.ts'
import { AppError } from '../../core/error.ts'
import type { InProcessEngine } from '../../engine/in-process.ts'
import { optional, type Given } from '../command.ts'

/** A file that a briefing is to be written to. */
interface Wanted {
  readonly format: BriefingFormat
  readonly file: string
}

/** A file that was written; `pages` is null for a format that has none. */
export interface Written extends Wanted {
  readonly pages: number | null
  readonly warnings: readonly string[]
}

/** The options that name the files, as `parseArgs` reads them. */
export const fileOptions = {
  pdf: { type: 'string' },
  docx: { type: 'string' },
  html: { type: 'string' },
  md: { type: 'string' },
  txt: { type: 'string' },
  replace: { type: 'boolean' },
  'no-checks': { type: 'boolean' }
} as const

/** How help shows them. */
export const fileUsage = '(--pdf|--docx|--html|--md|--txt FILE)… [--replace] [--no-checks]'

/** The files named. Fails with `conflict` before anything is made where one is there already and may not be replaced. */
export function filesWanted(given: Given): Wanted[] {
  const wanted = briefingFormats.flatMap((format) => {
    const file = optional(given, format)
    return file === undefined ? [] : [{ format, file: resolve(file) }]
  })
  if (wanted.length === 0)
    throw new AppError('bad-request', 'Say where to: --pdf, --docx, --html, --md or --txt with a file.')
  const taken = wanted.find(({ file }) => existsSync(file))
  if (taken !== undefined && given.options['replace'] !== true)
    throw new AppError('conflict', `There is a file ${taken.file} already. Say --replace to write over it.`)
  return wanted
}

/** Write a briefing to each of them. */
export async function writeFiles(
  engine: InProcessEngine,
  briefing: number,
  wanted: readonly Wanted[],
  { options }: Given
): Promise<Written[]> {
  const written: Written[] = []
  for (const { format, file } of wanted) {
    const { pages, warnings } = await engine.call('briefing.export', {
      briefing,
      file,
      format,
      replace: options['replace'] === true,
      checks: options['no-checks'] !== true
    })
    written.push({ format, file, pages, warnings })
  }
  return written
}

/** What was written, a line each, and under it what could not be shown. */
export function writtenWords(written: readonly Written[]): string[] {
  return written.flatMap(({ file, pages, warnings }) => {
    const extent = pages === null ? '' : `, ${pages} ${pages === 1 ? 'page' : 'pages'}`
    return [`${file}${extent}`, ...warnings.map((warning) => `  ${warning}`)]
  })
}
