import type { Command } from '../../commands.ts'

/** What the commands of the review do, and what they ask to know whether they can. */
export interface ReviewActions {
  readonly waiting: () => boolean
  readonly chosen: () => boolean
  readonly place: () => void
  readonly lost: () => void
  readonly step: (by: 1 | -1) => void
  readonly propose: () => void
}

/** The commands there are while passages are reviewed. */
export function reviewCommands(actions: ReviewActions): Command[] {
  const command = (
    id: string,
    title: string,
    key: string,
    run: () => void,
    available: () => boolean = actions.waiting
  ): Command => ({ id: `review.${id}`, title, group: 'Versions', key, run, available })
  return [
    command('place', 'The passage stands at the words marked', 'Enter', actions.place, actions.chosen),
    command('lost', 'The passage is lost', 'x', actions.lost),
    command('next', 'Skip to the next passage', 'n', () => actions.step(1)),
    command('previous', 'Previous passage', 'Shift+N', () => actions.step(-1)),
    command('propose', 'Choose the proposal again', 'Escape', actions.propose)
  ]
}
