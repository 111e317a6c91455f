import type { MenuItem } from '../../part/menu.ts'
import type { Own, Relating, Relation } from './relating.ts'

/** The article, and the version of it, that actions are for. */
export interface Subject {
  readonly article: number
  readonly version: number
  readonly versions: number
  readonly copies: number
}

/** One thing to do with an article, as a command and as a line of a menu. */
export interface ArticleAction {
  readonly id: string
  readonly title: string
  readonly key: string | null
  readonly possible: boolean
  readonly run: () => void
}

/** What may be done with an article beyond reading it: whose version it is, and whose copy. */
export function articleActions(
  { article, version, versions, copies }: Subject,
  relating: Relating,
  ask: (relation: Relation, own: Own) => void
): readonly ArticleAction[] {
  return [
    {
      id: 'article.join',
      title: 'Join with another article…',
      key: 'Mod+J',
      possible: true,
      run: () => ask('join', { article, version })
    },
    {
      id: 'article.split',
      title: 'Split this version off',
      key: null,
      possible: versions > 1,
      run: () => void relating.split(article, version)
    },
    {
      id: 'article.moveVersion',
      title: 'Move this version to another article…',
      key: null,
      possible: versions > 1,
      run: () => ask('move', { article, version })
    },
    {
      id: 'article.addCopy',
      title: 'It is a copy of another article…',
      key: null,
      possible: true,
      run: () => ask('copy', { article, version })
    },
    {
      id: 'article.removeCopy',
      title: 'It is no copy',
      key: null,
      possible: copies > 0,
      run: () => void relating.removeCopy(article)
    }
  ]
}

/** The same as lines of a menu, those alone that are possible. */
export function asItems(
  actions: readonly ArticleAction[],
  keyOf: (id: string) => string | null = () => null
): MenuItem[] {
  return actions
    .filter(({ possible }) => possible)
    .map(({ id, title, run }) => ({ label: title, run, keys: keyOf(id) }))
}
