import type { Passage } from '../../../core/passage/model.ts'
import type { Command } from '../../commands.ts'

/** What the reader's commands do, and what they ask to know whether they can. */
export interface ReaderActions {
  readonly reading: () => boolean
  readonly current: () => Passage | null
  /** Whether that passage was made on the version shown. */
  readonly own: () => boolean
  readonly hits: () => number
  readonly tag: () => void
  readonly tagAgain: () => void
  readonly canTagAgain: () => boolean
  /** Whether something is selected, in the text or in the headline. */
  readonly markable: () => boolean
  readonly mark: () => void
  readonly hasHeadline: () => boolean
  readonly markHeadline: () => void
  readonly star: () => void
  readonly tone: () => void
  /** Whether something is selected. */
  readonly selected: () => boolean
  readonly turn: () => void
  readonly moveEdges: () => void
  readonly collect: (choose: boolean) => void
  readonly remove: () => void
  readonly step: (forward: boolean) => void
  readonly hit: (forward: boolean) => void
  readonly version: (by: 1 | -1) => void
  readonly versions: () => number
  readonly compare: () => void
  readonly save: () => void
  readonly focus: () => void
  readonly panel: () => void
}

/** The reader's commands, but for moving the cursor. */
export function readerCommands(actions: ReaderActions): Command[] {
  const { reading } = actions
  const onPassage = () => reading() && actions.current() !== null
  const onOwnPassage = () => reading() && actions.own()
  const onHits = () => reading() && actions.hits() > 0
  const command = (
    id: string,
    group: Command['group'],
    title: string,
    key: string,
    run: () => void,
    available: () => boolean = reading
  ): Command => ({ id, group, title, key, run, available })
  return [
    command('reader.focus', 'Go to', 'Text of the article', 'Mod+5', actions.focus),
    command('tagging.tag', 'Tagging', 'Tag the selection', 't', actions.tag),
    command(
      'tagging.again',
      'Tagging',
      'Tag as before',
      '.',
      actions.tagAgain,
      () => reading() && actions.canTagAgain()
    ),
    command(
      'entity.mark',
      'Entities',
      'Say whom or what the selection names…',
      'm',
      actions.mark,
      () => reading() && actions.markable()
    ),
    command(
      'entity.markHeadline',
      'Entities',
      'Say whom or what the headline names…',
      'Shift+M',
      actions.markHeadline,
      () => reading() && actions.hasHeadline()
    ),
    command('tagging.star', 'Tagging', 'Set or take off the passage’s star', 's', actions.star, onPassage),
    command('tagging.tone', 'Tagging', 'Tone of the passage…', 'w', actions.tone, onPassage),
    command('tagging.edges', 'Tagging', 'Move the passage’s edges', 'e', actions.moveEdges, onOwnPassage),
    command('tagging.remove', 'Tagging', 'Remove the passage', 'Delete', actions.remove, onPassage),
    command('tagging.next', 'Tagging', 'Next passage', ']', () => actions.step(true)),
    command('tagging.previous', 'Tagging', 'Previous passage', '[', () => actions.step(false)),
    command('reader.nextHit', 'Reading', 'Next hit', 'n', () => actions.hit(true), onHits),
    command('reader.previousHit', 'Reading', 'Previous hit', 'Shift+N', () => actions.hit(false), onHits),
    command(
      'reader.turn',
      'Reading',
      'Move the other edge of the selection',
      'x',
      actions.turn,
      () => reading() && actions.selected()
    ),
    command('reader.laterVersion', 'Versions', 'Later version', '>', () => actions.version(1)),
    command('reader.earlierVersion', 'Versions', 'Earlier version', '<', () => actions.version(-1)),
    command(
      'compare.open',
      'Versions',
      'Compare with the version before',
      'c',
      actions.compare,
      () => reading() && actions.versions() > 1
    ),
    command(
      'briefing.collect',
      'Briefing',
      'Add the passage to the briefing',
      'b',
      () => actions.collect(false),
      onPassage
    ),
    command(
      'briefing.collectInto',
      'Briefing',
      'Add the passage to another briefing…',
      'Shift+B',
      () => actions.collect(true),
      onPassage
    ),
    command('reader.save', 'Reading', 'Save the article as a file…', 'Mod+Shift+X', actions.save),
    command('reader.panel', 'View', 'Show or hide notes, versions and entities', 'p', actions.panel)
  ]
}
