import type { Command } from '../../commands.ts'
import type { Layout } from '../../part/layout.svelte.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import type { WatchedEntities } from '../entities/watched.svelte.ts'
import type { Imports } from '../import/imports.svelte.ts'
import type { ArticleList } from '../list/list.svelte.ts'
import { travel } from './history.ts'
import type { Overlay } from './overlay.svelte.ts'

interface Frame {
  readonly workbench: Workbench
  readonly layout: Layout
  readonly list: ArticleList
  readonly imports: Imports
  readonly overlay: Overlay
  readonly names: WatchedEntities
  /** Put the focus on a part of the window, by the id of its element. */
  readonly focus: (id: string) => void
}

/** What one can do from anywhere in the window. */
export function windowCommands(frame: Frame): readonly Command[] {
  return [...goTo(frame), ...archive(frame), ...view(frame)]
}

function goTo({ workbench, layout, list, imports, focus }: Frame): Command[] {
  const command = (id: string, title: string, key: string | null, run: () => void): Command => ({
    id,
    title,
    group: 'Go to',
    key,
    run
  })
  const listShown = () => workbench.view.kind === 'reader'
  const sidebar = (id: string) => {
    layout.show('sidebar')
    focus(id)
  }
  return [
    {
      ...command('search.focus', 'Search', '/', () => sidebar('search-field')),
      also: ['Mod+F'],
      whileTyping: true
    },
    command('view.inbox', 'Inbox', 'Mod+1', () => {
      void list.showInbox()
      focus('article-list')
    }),
    {
      ...command('view.imports', 'Latest import', 'Mod+2', () => {
        const latest = imports.lines[0]
        if (latest) workbench.view = { kind: 'import', import: latest.import }
      }),
      available: () => imports.lines.length > 0
    },
    command('view.review', 'Review', 'Mod+6', () => {
      workbench.view = { kind: 'review' }
      focus('main')
    }),
    command('view.tags', 'Tags', 'Mod+3', () => sidebar('tag-tree')),
    command('view.codebook', 'Codebook', 'Mod+7', () => {
      workbench.view = { kind: 'codebook', tag: workbench.view.kind === 'tag' ? workbench.view.tag : null }
      focus('main')
    }),
    command('view.agreement', 'Agreement between coders', null, () => {
      workbench.view = { kind: 'agreement' }
      focus('main')
    }),
    command('view.entities', 'Entities', 'Mod+Shift+P', () => {
      workbench.view = { kind: 'entities' }
      focus('main')
    }),
    command('view.entityRules', 'Corrections of entities', 'Mod+Shift+M', () => {
      workbench.view = { kind: 'entity-rules' }
      focus('main')
    }),
    command('view.entityReview', 'Entities in doubt', 'Mod+Shift+D', () => {
      workbench.view = { kind: 'entity-review' }
      focus('main')
    }),
    command('view.overview', 'Tags across the archive', 'Mod+Shift+T', () => {
      workbench.view = { kind: 'overview' }
      focus('main')
    }),
    command('view.history', 'History', 'Mod+Shift+H', () => {
      workbench.view = { kind: 'history' }
      focus('main')
    }),
    command('view.backups', 'Backups', 'Mod+Shift+U', () => {
      workbench.view = { kind: 'backups' }
      focus('main')
    }),
    command('view.briefings', 'Briefings', 'Mod+4', () => sidebar('briefings')),
    { ...command('list.next', 'Next article', 'j', () => void list.move(1)), available: listShown },
    { ...command('list.previous', 'Previous article', 'k', () => void list.move(-1)), available: listShown }
  ]
}

function archive({ workbench, imports, overlay, names }: Frame): Command[] {
  const history = () => workbench.archive?.history
  const command = (id: string, title: string, key: string | null, run: () => void): Command => ({
    id,
    title,
    group: 'Archive',
    key,
    run
  })
  return [
    command('import.files', 'Import files…', 'Mod+O', () => void imports.choose(false)),
    command('import.folders', 'Import a folder…', 'Mod+Shift+O', () => void imports.choose(true)),
    {
      ...command('import.clipboard', 'Import from the clipboard', 'Mod+V', () => void imports.paste()),
      native: true
    },
    command('import.watches', 'Watched folders…', null, () => overlay.open({ kind: 'watches' })),
    {
      ...command('entities.reread', 'Read names again…', null, () => overlay.open({ kind: 'reread-names' })),
      available: () => names.older > 0
    },
    {
      ...command('import.samples', 'Take in the sample articles', null, () => void imports.samples()),
      available: () => workbench.archive?.samples ?? false
    },
    {
      ...command('import.cancel', 'Cancel the import', null, () => void imports.cancel()),
      available: () => imports.running !== null
    },
    {
      ...command('import.pause', 'Pause the import, or let it go on', null, () => void imports.pause()),
      available: () => imports.running !== null
    },
    {
      ...command('history.undo', 'Undo', 'Mod+Z', () => void travel(workbench, 'undo')),
      available: () => history()?.undo !== null
    },
    {
      ...command('history.redo', 'Redo', 'Mod+Shift+Z', () => void travel(workbench, 'redo')),
      also: ['Mod+Y'],
      available: () => history()?.redo !== null
    },
    command('tag.new', 'New tag…', 'Mod+Shift+N', () => overlay.open({ kind: 'new-tag' })),
    command('briefing.new', 'New briefing…', 'Mod+N', () => overlay.open({ kind: 'new-briefing' }))
  ]
}

function view({ layout, focus }: Frame): Command[] {
  const command = (id: string, title: string, key: string | null, run: () => void): Command => ({
    id,
    title,
    group: 'View',
    key,
    run
  })
  const panes = ['search-field', 'article-list', 'main']
  const go = (by: number) => () => {
    const here = panes.findIndex((id) =>
      document.getElementById(`${id}-pane`)?.contains(document.activeElement)
    )
    focus(panes[(here + by + panes.length) % panes.length] ?? 'main')
  }
  return [
    {
      ...command('view.sidebar', 'Show or hide the sidebar', 'Mod+B', () => layout.toggle('sidebar')),
      whileTyping: true
    },
    {
      ...command('view.list', 'Show or hide the list', 'Mod+Shift+L', () => layout.toggle('list')),
      whileTyping: true
    },
    command('view.nextPane', 'Next pane', 'F6', go(1)),
    command('view.previousPane', 'Previous pane', 'Shift+F6', go(-1))
  ]
}
