import { tick } from 'svelte'

/** Put the focus on a part of the window by its id, once it is there: on what can be worked in it, or on itself. */
export async function focusOn(id: string): Promise<void> {
  await tick()
  const part = document.getElementById(id)
  if (!part) return
  const inner = part.matches('main') ? part.querySelector<HTMLElement>('[tabindex="0"]:not(button)') : null
  const target = inner ?? lineIn(part) ?? part
  // A text is taller than the window: the browser would bring its middle into sight, and its headline out of it.
  target.focus({ preventScroll: inner !== null })
}

/** Of lines that are buttons, the one that is chosen, or the first. */
function lineIn(part: HTMLElement): HTMLElement | null {
  if (!part.matches('[role=group]')) return null
  return part.querySelector<HTMLElement>('button[aria-current]') ?? part.querySelector('button')
}
