import type { NoteLink } from '../../../core/passage/calls.ts'
import { runsOf } from '../../../core/passage/note-links.ts'
import type { Workbench } from '../../workbench.svelte.ts'

/** Whether a note links to anything. */
export function hasLinks(note: string): boolean {
  return runsOf(note).some(({ kind }) => kind !== 'text')
}

/** Whether what a link meant is not in the archive any more. */
export function isGone({ label }: NoteLink): boolean {
  return label === null
}

/** What a link leads to, or that it leads nowhere any more. */
export function leadWords(link: NoteLink): string {
  const { kind, target, label } = link
  if (label !== null) return label
  return kind === 'entity' ? `No entity is called “${target}” any more` : `${titled(kind)} ${target} is gone`
}

/** Go where a link leads. One that leads nowhere says so. */
export async function follow(workbench: Workbench, link: NoteLink): Promise<void> {
  try {
    if (link.entity !== null) workbench.view = { kind: 'entity', entity: link.entity }
    else if (link.passage !== null) {
      const { article, version, start, end } = await workbench.call('passage.show', { passage: link.passage })
      workbench.read({ article, version, at: { start, end } })
    } else if (link.article !== null) workbench.read({ article: link.article })
    else workbench.tell(`${leadWords(link)}.`)
  } catch (error) {
    workbench.fail(error)
  }
}

function titled(kind: NoteLink['kind']): string {
  return kind === 'article' ? 'Article' : 'Passage'
}
