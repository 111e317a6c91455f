import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readCorpus, type Annotated } from './corpus.ts'

/** Where the annotated text lies: beside the repository, never in it. */
export const annotatedFolder = resolve(import.meta.dirname, '../../../shared/ner')

/** One file of annotated text. */
export interface Source {
  readonly name: string
  readonly texts: readonly Annotated[]
}

/** The files of `train` or `dev`, in order of their names. */
export function sourcesIn(part: 'train' | 'dev'): Source[] {
  return readdirSync(join(annotatedFolder, part))
    .filter((file) => file.endsWith('.bio'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -4),
      texts: readCorpus(join(annotatedFolder, part, file), {
        hyphensStandAlone: !/^(?:ewt|gum|pud|redocred)/.test(file)
      })
    }))
}
