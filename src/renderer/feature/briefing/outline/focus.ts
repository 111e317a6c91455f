type List = HTMLElement | undefined

/** Put the focus on the grip of an item. */
export function focusGrip(list: List, item: number | null): void {
  lineOf(list, item)?.querySelector<HTMLElement>('.grip')?.focus()
}

/** Put the focus into what an item is edited by: an empty description of a picture first, then its words. */
export function focusField(list: List, item: number | null): void {
  const line = lineOf(list, item)
  const field =
    line?.querySelector<HTMLElement>('.silent textarea') ??
    line?.querySelector<HTMLElement>('textarea[data-cell], textarea, blockquote[tabindex], .content button')
  field?.focus()
}

/**
 * Where the arrow keys lead from an item: from a grip to the next grip, from a field only where its cursor stands at the
 * end that the key points to. Null where the key is the field's own, or leads nowhere.
 */
export function neighbour(list: List, from: EventTarget | null, by: 1 | -1): HTMLElement | null {
  if (!(from instanceof HTMLElement) || from.matches('[data-cell]')) return null
  const grip = from.matches('.grip')
  if (from instanceof HTMLTextAreaElement) {
    const at = by === -1 ? 0 : from.value.length
    if (from.selectionStart !== at || from.selectionEnd !== at) return null
  } else if (!grip && !from.matches('blockquote')) return null
  const lines = [...(list?.querySelectorAll<HTMLElement>('[data-item]') ?? [])]
  const line = lines[lines.findIndex((one) => one.contains(from)) + by]
  const field = line?.querySelector<HTMLElement>('textarea:not([data-cell])')
  return (grip ? null : field) ?? line?.querySelector<HTMLElement>('.grip') ?? null
}

function lineOf(list: List, item: number | null): HTMLElement | null {
  return item === null ? null : (list?.querySelector<HTMLElement>(`[data-item="${item}"]`) ?? null)
}
