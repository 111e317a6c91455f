import { z } from 'zod'
import { Id } from '../id.ts'
import type { Briefing } from './model.ts'

const Text = z.string().max(50_000)

/** Words that are being typed in a briefing and are not stored yet. */
export const Typed = z.object({
  title: z.string().max(300).optional(),
  summary: Text.optional(),
  items: z.array(z.object({ item: Id, text: Text })).max(100)
})
export type Typed = z.output<typeof Typed>

/** A briefing as it will be once what is being typed is stored. A quote keeps the words of its source. */
export function withTyped(briefing: Briefing, { title, summary, items }: Typed): Briefing {
  const words = new Map(items.map(({ item, text }) => [item, text]))
  return {
    ...briefing,
    title: title ?? briefing.title,
    summary: summary ?? briefing.summary,
    items: briefing.items.map((item) => {
      const text = words.get(item.item)
      return text === undefined || item.kind === 'quote' ? item : { ...item, text }
    })
  }
}
