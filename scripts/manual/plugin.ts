import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { readManual } from './read-manual.ts'

const ASKED = 'virtual:manual'
const KNOWN = `\0${ASKED}`

/** Gives the window the manual, read while it is built, as the module `virtual:manual`. */
export function manual(file: string): Plugin {
  return {
    name: 'wiremark-manual',
    resolveId: (name) => (name === ASKED ? KNOWN : null),
    load(name) {
      if (name !== KNOWN) return null
      this.addWatchFile(file)
      return `export const sections = ${JSON.stringify(readManual(readFileSync(file, 'utf8')))}`
    }
  }
}
