import type { Change, ChangeKind } from '../../../core/revision/model.ts'
import { shorten } from '../reader/describe.ts'
import { inSentence } from '../../part/words.ts'
import { classWords } from './class-words.ts'

const kindWords: Readonly<Record<ChangeKind, string>> = {
  edited: 'Edited',
  moved: 'Moved',
  split: 'Split in two',
  merged: 'Joined into one',
  added: 'Added',
  removed: 'Removed'
}

/** What happened and what it means: `Edited: figures, names`. */
export function changeWords({ kind, classes }: Change): string {
  const names = classes.map((name) => inSentence(classWords[name])).join(', ')
  return `${kindWords[kind]}: ${names}`
}

/** A change in one line: `Edited: figures, “20” becomes “30”`. */
export function describeChange(change: Change): string {
  const [word] = change.words
  const out = shorten(word ? word.from.text : (change.from?.text ?? ''), 60)
  const into = shorten(word ? word.to.text : (change.to?.text ?? ''), 60)
  const said = out && into ? `“${out}” becomes “${into}”` : `“${out || into}”`
  return `${changeWords(change)}${out || into ? `, ${said}` : ''}${change.silent ? ', without a correction notice' : ''}`
}
