/** Passages on their way from a list to a briefing. No other program understands them, nor does it get to. */
const TYPE = 'application/x-wiremark-passages'

/** Take passages along on a drag, with their words for programs that take text. */
export function dragPassages(event: DragEvent, passages: readonly number[], words: string): void {
  if (!event.dataTransfer) return
  event.dataTransfer.effectAllowed = 'copy'
  event.dataTransfer.setData(TYPE, JSON.stringify(passages))
  event.dataTransfer.setData('text/plain', words)
}

/** Whether a drag brings passages. */
export function bringsPassages(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes(TYPE) ?? false
}

/** The passages that were dropped. */
export function droppedPassages(event: DragEvent): readonly number[] {
  const dropped: unknown = JSON.parse(event.dataTransfer?.getData(TYPE) || '[]')
  return Array.isArray(dropped) ? dropped.filter((one) => Number.isSafeInteger(one)) : []
}
