import type { Command } from '../../commands.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import type { Overlay } from '../commands/overlay.svelte.ts'
import type { Search } from '../search/search.svelte.ts'
import type { BulkTagging } from './bulk-tagging.svelte.ts'
import type { Suggestions } from './suggestions.svelte.ts'

interface Desk {
  readonly workbench: Workbench
  readonly search: Search
  readonly overlay: Overlay
  readonly bulk: BulkTagging
  readonly suggestions: Suggestions
  readonly focus: (id: string) => void
}

function command(
  id: string,
  title: string,
  key: string | null,
  run: () => void,
  available: () => boolean = () => true
): Command {
  return { id, title, group: 'Tagging', key, run, available }
}

/** Tagging all that a search finds, and suggestions, from anywhere in the window. */
export function bulkCommands({ workbench, search, overlay, bulk, suggestions, focus }: Desk): Command[] {
  const shown = () => search.shown && search.result !== null
  const query = () => search.result?.query ?? ''
  const look = () => {
    workbench.view = { kind: 'tagging-hits', query: query() }
    focus('main')
  }
  const suggest = () => overlay.open({ kind: 'suggest-tag', query: query() })
  const queue = () => {
    workbench.view = { kind: 'suggestions' }
    focus('main')
  }
  return [
    command('bulk.look', 'Tag what this search finds…', 'Shift+T', look, shown),
    command('bulk.suggest', 'Suggest a tag by this search…', 'Shift+G', suggest, shown),
    { ...command('view.suggestions', 'Suggested tags', 'Mod+Shift+S', queue), group: 'Go to' },
    command(
      'bulk.stop',
      'Cancel the tagging of finds',
      null,
      () => void bulk.cancel(),
      () => bulk.running !== null
    ),
    command(
      'bulk.stopRules',
      'Cancel looking for what rules suggest',
      null,
      () => void suggestions.cancel(),
      () => suggestions.running !== null
    )
  ]
}

interface HitsActions {
  readonly bulk: BulkTagging
  readonly focusTags: () => void
  readonly apply: (remove: boolean) => void
}

/** The commands there are while one looks over what a search finds. */
export function hitsCommands({ bulk, focusTags, apply }: HitsActions): Command[] {
  const some = () => bulk.pages.items.length > 0
  return [
    command('bulk.choose', 'Choose or leave out this find', 'x', () => bulk.toggle(bulk.current), some),
    command(
      'bulk.chooseAll',
      'Choose all finds, or none of those read',
      'Shift+X',
      () => bulk.toggleAll(),
      some
    ),
    command('bulk.tags', 'Choose the tags for these finds', 't', focusTags),
    {
      ...command('bulk.apply', 'Tag the finds chosen', 'Mod+Enter', () => apply(false), some),
      whileTyping: true
    },
    command('bulk.takeOff', 'Take the tags off the finds chosen', 'Shift+Delete', () => apply(true), some)
  ]
}

/** The commands there are while suggestions are decided. */
export function queueCommands(suggestions: Suggestions): Command[] {
  const some = () => suggestions.current !== null
  return [
    command(
      'suggestion.accept',
      'Accept this suggestion',
      'a',
      () => void suggestions.decide('accept'),
      some
    ),
    command('suggestion.reject', 'Reject this suggestion', 'r', () => void suggestions.decide('reject'), some)
  ]
}
