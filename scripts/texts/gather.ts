import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { composed } from './composed.ts'
import { findTexts } from './find.ts'
import { namesOf, nameIn } from './names.ts'
import { isNoText, isOfEngine, isOfShell, isOfWindow, isSent, sourceFiles } from './scope.ts'

/** The texts of the source by the part of the catalogue they belong to, each with the files it stands in. */
export interface Gathered {
  readonly window: ReadonlyMap<string, readonly string[]>
  readonly engine: ReadonlyMap<string, readonly string[]>
}

/** Every text that the source has now, under the name it has in this catalogue. */
export function gather(root: string, catalogue: string): Gathered {
  const names = namesOf(catalogue)
  const window = new Map<string, string[]>()
  const engine = new Map<string, string[]>()
  const note = (texts: Map<string, string[]>, text: string, file: string): void => {
    if (isNoText(text)) return
    const files = texts.get(text) ?? []
    if (!files.includes(file)) texts.set(text, [...files, file])
  }
  for (const text of composed) engine.set(text, ['scripts/texts/composed.ts'])
  for (const file of sourceFiles(root)) {
    const [said, sent] = [isOfWindow(file) || isOfShell(file), isOfEngine(file)]
    if (!said && !sent) continue
    for (const { text } of findTexts(readFileSync(join(root, file), 'utf8'), file)) {
      if (said) note(window, nameIn(file, text, names), file)
      // `%` is where a label of a step names the briefing it is about.
      if (sent && isSent(file, text)) note(engine, text.replace('%', '{9}'), file)
    }
  }
  return { window, engine }
}
