import type { Stop } from './tour.svelte.ts'

/** The stops of the tour, in order; keys are told as they stand on this machine. */
export function stops(keyOf: (command: string) => string | null): readonly Stop[] {
  const key = (command: string) => keyOf(command) ?? 'no key'
  return [
    {
      id: 'import',
      beside: 'import-files',
      title: 'Articles come in as files',
      text: `Drop files or folders anywhere, or press ${key('import.files')}. Each import ends in a receipt that says what became of every file. Nothing asks the network for anything.`
    },
    {
      id: 'list',
      beside: 'article-list-pane',
      title: 'The Inbox lists what there is',
      text: `${key('list.next')} and ${key('list.previous')} go through it. A badge tells how many versions a story has, and copies of one story stand together.`
    },
    {
      id: 'search',
      beside: 'search-field',
      title: 'Search reads every version',
      text: `${key('search.focus')} goes to the field. Words, “phrases”, and fields such as source: or tag: are explained as you type, and a search can be saved to count what imports bring.`
    },
    {
      id: 'read',
      beside: 'main',
      title: 'Read, and mark what matters',
      text: `Select words and press ${key('tagging.tag')} to tag them. The bar in the margin is the passage; it is followed into later versions of the text.`
    },
    {
      id: 'tags',
      beside: 'tag-tree',
      title: 'A tag collects its passages',
      text: `Each tag has a page with all its passages across the archive. ${key('view.codebook')} opens the codebook, where tags get their meaning.`
    },
    {
      id: 'briefings',
      beside: 'briefings',
      title: 'A briefing is what you send',
      text: `${key('briefing.new')} begins one. It quotes passages with their sources, tells when a later version changed them, and leaves as PDF, Word or a web page.`
    },
    {
      id: 'commands',
      beside: 'all-commands',
      title: 'Everything has a name and a key',
      text: `${key('commands.palette')} finds every command, ${key('commands.keys')} shows all keys, ${key('manual.open')} opens the manual. The tour can be taken again from the Help menu.`
    }
  ]
}
