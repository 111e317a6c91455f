import type { Grouping } from '../../../core/briefing/calls.ts'
import type { Command } from '../../commands.ts'
import type { BriefingDesk } from './briefing-desk.svelte.ts'
import type { Side } from './open-briefings.svelte.ts'
import { groupingWords } from './grouping-words.ts'

/** What the composer's commands do in the page itself. */
export interface ComposerActions {
  readonly insert: () => void
  readonly edit: (item: number | null) => void
  readonly nudge: (by: 1 | -1, alone: boolean) => void
  readonly removeItem: (section: boolean) => void
  readonly show: (side: Side) => void
  readonly design: () => void
  readonly outline: () => void
  readonly exportIt: () => void
  readonly remove: () => void
  readonly close: () => void
  readonly beside: (by: 1 | -1) => void
}

/** The commands there are while a briefing is put together. */
export function composerCommands(desk: BriefingDesk, actions: ComposerActions): readonly Command[] {
  const { outlining, quoting, composer, zoom } = desk
  const here = () => composer.briefing !== null
  const onItem = () => here() && composer.items.length > 0
  const onHeading = () => composer.items.find(({ item }) => item === outlining.current)?.kind === 'heading'
  const onWords = () => here() && quoting.able
  const command = (
    id: string,
    title: string,
    key: string | null,
    run: () => void,
    available: () => boolean = here
  ): Command => ({ id: `briefing.${id}`, title, group: 'Briefing', key, run, available })
  const group = (by: Grouping) =>
    command(`group.${by}`, groupingWords[by].command, null, () => void desk.group(by), onItem)
  return [
    command('insert', 'Insert…', 'i', actions.insert),
    command('addHeading', 'Add a heading', 'h', () => outlining.begin('heading')),
    command('addSubheading', 'Add a subheading', 'Shift+H', () => outlining.begin('heading', 2)),
    command('addComment', 'Add a comment', 'c', () => outlining.begin('comment')),
    command('addPassages', 'Add passages…', 'a', () => actions.show('passages')),
    command('addPicture', 'Add a picture…', 'f', () => void desk.choosePicture().then(actions.edit)),
    command('addTable', 'Add a table', 't', () => void desk.addTable().then(actions.edit)),
    command('addChart', 'Add a chart…', 'g', () => {
      desk.dialog = { kind: 'chart', item: null, before: outlining.place }
    }),
    command('moveUp', 'Move the item up', 'Alt+ArrowUp', () => actions.nudge(-1, false), onItem),
    command('moveDown', 'Move the item down', 'Alt+ArrowDown', () => actions.nudge(1, false), onItem),
    command(
      'moveAloneUp',
      'Move the heading up without what stands under it',
      'Alt+Shift+ArrowUp',
      () => actions.nudge(-1, true),
      onHeading
    ),
    command(
      'moveAloneDown',
      'Move the heading down without what stands under it',
      'Alt+Shift+ArrowDown',
      () => actions.nudge(1, true),
      onHeading
    ),
    command('removeItem', 'Remove the item', 'Delete', () => actions.removeItem(false), onItem),
    command(
      'removeSection',
      'Remove the heading with all that stands under it',
      'Shift+Delete',
      () => actions.removeItem(true),
      onHeading
    ),
    command(
      'level',
      'Make it a heading, or a subheading',
      'Shift+L',
      () => void desk.switchLevel(),
      onHeading
    ),
    command(
      'leaveOut',
      'Leave the selected words of a quote out',
      'l',
      () => void quoting.leaveOut(),
      onWords
    ),
    command('brackets', 'Say the selected words of a quote in brackets…', '[', () => quoting.ask(), onWords),
    ...(['tag', 'source', 'entity', 'date'] as const).map(group),
    command('pages', 'Show the pages', 'p', () => actions.show('pages')),
    command('check', 'Check before sending', 'v', () => actions.show('check')),
    command('side', 'Show or hide what stands beside the outline', 'Shift+P', () => {
      desk.side = desk.side === null ? 'pages' : null
    }),
    command('outline', 'Go to the outline', 'Escape', actions.outline),
    command('design', 'Design, paper, language and date', 'd', actions.design),
    command('house', 'House style…', 'Shift+D', () => {
      desk.dialog = { kind: 'house', house: composer.briefing?.layout.house ?? null }
    }),
    command('larger', 'Larger pages', '+', () => zoom.step(1)),
    command('smaller', 'Smaller pages', '-', () => zoom.step(-1)),
    command('fit', 'Fit pages to the width', '0', () => zoom.fit()),
    { ...command('export', 'Export…', 'Mod+E', actions.exportIt), whileTyping: true },
    command('copy', 'Tomorrow’s, same shape…', 'Shift+N', () => (desk.dialog = { kind: 'copy' })),
    { ...command('next', 'Next open briefing', 'Mod+PageDown', () => actions.beside(1)), whileTyping: true },
    {
      ...command('previous', 'Previous open briefing', 'Mod+PageUp', () => actions.beside(-1)),
      whileTyping: true
    },
    command('close', 'Close this briefing', 'Shift+W', actions.close),
    command('remove', 'Delete this briefing', null, actions.remove)
  ]
}
