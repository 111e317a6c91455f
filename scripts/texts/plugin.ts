import MagicString from 'magic-string'
import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { findTexts, type Text } from './find.ts'
import { nameIn, namesOf } from './names.ts'
import { parse, type Node } from './parse.ts'

const module = 'wiremark:say'

/** Which of the project's files speak, and the module whose `say` they speak through. */
interface Speaking {
  readonly root: string
  readonly of: (file: string) => boolean
  readonly through: string
}

/** Puts a call of `say` in place of every text of these files, so that what is built speaks the language chosen. */
export function texts({ root, of, through }: Speaking): Plugin {
  const names = namesOf(readFileSync(resolve(root, 'src/texts/de.json'), 'utf8'))
  return {
    name: 'wiremark-texts',
    enforce: 'pre',
    resolveId: (id) => (id === module ? resolve(root, through) : null),
    transform(code, id) {
      const file = relative(root, id).replaceAll('\\', '/')
      if (!of(file)) return null
      const rewritten = rewrite(code, file, names)
      return rewritten && { code: rewritten.toString(), map: rewritten.generateMap({ hires: true }) }
    }
  }
}

/** The code with a call for every text; null where there is none. */
export function rewrite(code: string, file: string, names: ReadonlySet<string>): MagicString | null {
  const found = findTexts(code, file)
  if (found.length === 0) return null
  const written = new MagicString(code)
  for (const text of found) replace(written, text, nameIn(file, text.text, names))
  const line = `import { say as _say } from '${module}';`
  if (!file.endsWith('.svelte')) return written.prepend(line)
  const { module: shared, instance } = parse(code, file) as Node & {
    module: Node | null
    instance: Node | null
  }
  const script = (shared ?? instance)?.content as Node | undefined
  return script ? written.appendRight(script.start, line) : written.prepend(`<script>${line}</script>\n`)
}

function replace(written: MagicString, { inBraces, holes, start, end }: Text, name: string): void {
  const [open, close] = inBraces ? ['{', '}'] : ['', '']
  let from = start
  let put = `${open}_say(${JSON.stringify(name)}`
  for (const hole of holes) {
    written.update(from, hole.start, `${put}, (`)
    put = ')'
    from = hole.end
  }
  written.update(from, end, `${put})${close}`)
}
