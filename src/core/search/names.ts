import { asValue } from './complete.ts'
import { lineHolds } from './line.ts'
import { nearestWord } from './problem.ts'
import { wordsIn } from './token.ts'
import type { FactLeaf } from './tree.ts'

/** The names that an archive has, looked up when a query first asks for one. */
export interface Names {
  sources(): readonly string[]
  /** Tags, by their paths. */
  tags(): readonly string[]
}

/** What is wrong with a name that the archive does not have, and which one may be meant; null where it has it. */
export function unknownName(
  leaf: FactLeaf,
  names: Names
): { readonly message: string; readonly suggestion: string | null } | null {
  if (leaf.kind === 'line' && leaf.field === 'source') {
    const known = names.sources()
    if (known.some((name) => lineHolds(name, leaf.typed))) return null
    return missing('source', leaf.typed, known)
  }
  if (leaf.kind === 'tag') {
    const known = names.tags()
    if (known.some((path) => meansTag(leaf.path, path))) return null
    return missing('tag', leaf.path, known)
  }
  return null
}

/** Whether what was typed, a name or a path, means the tag at a path. */
export function meansTag(typed: string, path: string): boolean {
  const [wanted, whole] = [pathWords(typed), pathWords(path)]
  return whole === wanted || whole.slice(whole.lastIndexOf('/') + 1) === wanted
}

function pathWords(path: string): string {
  return path
    .split('/')
    .map((name) => wordsIn(name).join(' '))
    .join('/')
}

function missing(
  kind: 'source' | 'tag',
  typed: string,
  known: readonly string[]
): { message: string; suggestion: string | null } {
  const meant = likeliest(typed, known)
  return {
    message: `There is no ${kind} “${typed}” in this archive.`,
    suggestion: meant === null ? null : asValue(meant)
  }
}

/** A name of which a word begins as typed, else one that differs by a slip of the pen. */
function likeliest(typed: string, known: readonly string[]): string | null {
  const wanted = wordsIn(typed).join(' ')
  const beginning =
    wanted.length < 2 ? undefined : known.find((name) => ` ${plain(name)}`.includes(` ${wanted}`))
  const near = nearestWord(wanted, known.map(plain))
  return beginning ?? known.find((name) => plain(name) === near) ?? null
}

function plain(name: string): string {
  return wordsIn(name).join(' ')
}
