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
      items: free.map((passage) => ({ kind: 'quote' as const, passage }))
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
  if (asked === 1) return `Added to “${title}”.`
  const done = `${countWords(added, 'passage')} added to “${title}”.`
  if (rest === 0) return done
  return `${done} ${rest === 1 ? 'It quotes the other one already.' : `It quotes the other ${rest} already.`}`
}
