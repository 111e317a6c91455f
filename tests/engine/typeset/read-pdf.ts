import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { loadFonts } from '../../../src/engine/typeset/fonts.ts'
import { createTypesetter } from '../../../src/engine/typeset/typesetter.ts'
import { base64Of } from '../../support/full-document.ts'

/** A typesetter whose archive has one picture, a PNG, and a logo, an SVG drawing. */
export function aTypesetter() {
  return createTypesetter({
    fonts: loadFonts(),
    pictures: (picture) =>
      Buffer.from(
        base64Of({ picture, type: picture === 2 ? 'image/svg+xml' : 'image/png', width: 1, height: 1 }),
        'base64'
      )
  })
}

/** Whether this machine has poppler, which `npm test` sees to. */
export const hasPoppler = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/** The text of a PDF in the order it was written. */
export function textOf(pdf: Uint8Array, options: readonly string[] = ['-raw']): string {
  return inFile(pdf, (file) => poppled('pdftotext', [...options, file, '-']))
}

export function infoOf(pdf: Uint8Array, options: readonly string[] = []): string {
  return inFile(pdf, (file) => poppled('pdfinfo', [...options, file]))
}

/** Every page as a picture, at 50 dots an inch. */
export function picturesOf(pdf: Uint8Array): PNG[] {
  return inFile(pdf, (file, folder) => {
    poppled('pdftoppm', ['-r', '50', '-png', file, join(folder, 'page')])
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png'))
    return pages.sort().map((name) => PNG.sync.read(readFileSync(join(folder, name))))
  })
}

/** Without its spaces, line ends and marks of direction: where lines end is for the page to say. */
export function letters(text: string): string {
  return text.replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
}

function inFile<T>(pdf: Uint8Array, read: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'wiremark-typeset-'))
  try {
    const file = join(folder, 'briefing.pdf')
    writeFileSync(file, pdf)
    return read(file, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function poppled(tool: string, args: readonly string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}
