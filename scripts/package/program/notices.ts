import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isLicence } from './files-of-package.ts'
import type { Package } from './packages.ts'

/** Under which licence something of others is handed on, and the words that licence asks to be kept. */
export interface Notice {
  readonly name: string
  readonly version: string
  /** An expression of SPDX. */
  readonly licence: string
  readonly text: string
}

/** The notices of the packages bundled into the built program, which lies in `out`, and of those it carries, by name. */
export function noticesOf(out: string, carried: readonly Package[]): Notice[] {
  const bundled = ['main', 'renderer'].flatMap((part) =>
    Bundled.parse(JSON.parse(readFileSync(join(out, part, '.vite/licences.json'), 'utf8')))
  )
  const notices = [
    ...bundled.map(({ name, version, identifier, text }) => ({ name, version, licence: identifier, text })),
    ...carried.map((one) => ({
      name: one.name,
      version: one.version,
      licence: one.licence,
      text: wordsOf(one)
    }))
  ]
  const byName = new Map(notices.map((notice) => [`${notice.name}@${notice.version}`, chosen(notice)]))
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** All notices as one text to lay beside a program. */
export function noticesText(notices: readonly Notice[]): string {
  const line = '-'.repeat(80)
  return notices
    .map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`)
    .join(`\n${line}\n\n`)
}

/** Where a package lets one choose, Wiremark takes MIT, and the words of the other licence are not handed on. */
function chosen(notice: Notice): Notice {
  if (notice.licence !== '(MIT OR GPL-3.0-or-later)') return notice
  return { ...notice, licence: 'MIT', text: notice.text.replace(/^GPL version 3$[^]*/m, '').trim() }
}

const Bundled = z.array(
  z.object({
    name: z.string(),
    version: z.string(),
    identifier: z.string().default(''),
    text: z.string().default('')
  })
)

function wordsOf({ folder }: Package): string {
  return readdirSync(folder)
    .filter(isLicence)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n')
}
