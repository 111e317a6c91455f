import { entityKinds, type EntityKind } from '../../../core/entity/kinds.ts'
import type { EntityLine } from '../../../core/entity/model.ts'
import type { MenuItem } from '../../part/menu.ts'
import { KIND_WORDS } from './kind-words.ts'

/** What has to be asked before a correction can be made. */
export type Question = 'rename' | 'alias' | 'merge' | 'apart' | 'split'

interface Actions {
  readonly ask: (question: Question) => void
  readonly changeKind: (kind: EntityKind) => void
  readonly drop: () => void
  /** Whether one article is meant, in which the name may mean another. */
  readonly inArticle: boolean
  /** What can be said of one mention alone; null where none is meant. */
  readonly mention: { readonly correct: () => void; readonly drop: () => void } | null
  readonly watch: { readonly watched: boolean; readonly run: () => void } | null
}

/** How an entity can be mended. */
export function entityItems({ kind }: EntityLine, actions: Actions): readonly MenuItem[] {
  const { ask, watch, mention, inArticle } = actions
  return [
    ...(watch ? [{ label: watch.watched ? 'Watch no longer' : 'Watch', run: watch.run }] : []),
    { label: 'Rename…', apart: watch !== null, run: () => ask('rename') },
    { label: 'Another name for it…', run: () => ask('alias') },
    {
      label: 'It is a',
      items: entityKinds.map((each) => ({
        label: KIND_WORDS[each],
        checked: each === kind,
        run: () => actions.changeKind(each)
      }))
    },
    { label: 'It is the same as…', apart: true, run: () => ask('merge') },
    { label: 'It is never…', run: () => ask('apart') },
    ...(inArticle ? [{ label: 'In this article it is another…', run: () => ask('split') }] : []),
    ...(mention
      ? [
          { label: 'Here it is…', apart: true, run: mention.correct },
          { label: 'Not an entity here', run: mention.drop }
        ]
      : []),
    { label: 'Not an entity anywhere', apart: mention === null, danger: true, run: actions.drop }
  ]
}
