import { countWords } from '../../part/words.ts'
import type { Workbench } from '../../workbench.svelte.ts'

/** Quote passages at the end of a briefing, but those it quotes already, and say what came of it. */
export async function quoteIn(
  workbench: Workbench,
  briefing: number,
  passages: readonly number[]
): Promise<void> {
  const { items, title } = await workbench.call('briefing.show', { briefing })
  const quoted = items.flatMap((item) => (item.kind === 'quote' ? [item.passage] : []))
  const free = passages.filter((passage) => !quoted.includes(passage))
  if (free.length > 0)
    await workbench.call('briefing.addItems', {
      briefing,
      items: free.map((passage) => ({ kind: 'quote', passage }))
    })
  workbench.tell(sentence(title, passages.length, free.length), {
    label: 'Open',
    run: () => (workbench.view = { kind: 'briefing', briefing })
  })
}

function sentence(title: string, asked: number, added: number): string {
  if (added === 0)
    return asked === 1 ? `“${title}” quotes that already.` : `“${title}” quotes all of them already.`
  const rest = asked - added
  const already = rest === 0 ? '' : ` It quotes the other ${rest === 1 ? 'one' : rest} already.`
  return `${asked === 1 ? 'Added' : `${countWords(added, 'passage')} added`} to “${title}”.${already}`
}
