import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { shadow } from './shadow.ts'

const trial = `
#set document(title: "-", date: none)
#set page(height: auto)
#set text(font: "Source Serif 4", fallback: true)
#for character in json("/trial.json") { par(character) }
`

/**
 * Tells which characters no font of this machine shows, by having Typst set each once: it says itself what it could not
 * show when a PDF must have everything. What was found out is remembered.
 */
export function machineFonts(compiler: NodeCompiler): (characters: readonly string[]) => string[] {
  const shown = new Map<string, boolean>()
  return (characters) => {
    const asked = characters.filter((character) => !shown.has(character))
    if (asked.length > 0) {
      const missing = unshown(compiler, asked)
      for (const character of asked) shown.set(character, !missing.has(character))
    }
    return characters.filter((character) => shown.get(character) === false)
  }
}

function unshown(compiler: NodeCompiler, characters: readonly string[]): ReadonlySet<string> {
  shadow(compiler, 'trial.json', Buffer.from(JSON.stringify(characters)))
  const { result } = compiler.compile({ mainFileContent: trial })
  if (result === null) return new Set(characters)
  try {
    compiler.pdf(result, { pdfStandard: 'ua-1' })
    return new Set()
  } catch (error) {
    const said = String(error).matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)
    const missing = Array.from(said, ([, text = '']) => [...unescaped(text)]).flat()
    return new Set(missing.length === 0 ? characters : missing)
  }
}

/** Rust writes what it takes for unprintable by its number. */
function unescaped(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
}
