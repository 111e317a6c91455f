/**
 * Make the buttons of a toolbar one stop of the Tab key: arrows, Home and End go from one to the next, as the pattern for
 * toolbars has it.
 */
export function roving(bar: HTMLElement): () => void {
  const buttons = () => [...bar.querySelectorAll<HTMLElement>('button:not(:disabled)')]
  let current: HTMLElement | null = null

  function settle(): void {
    const all = buttons()
    if (current === null || !all.includes(current)) current = all[0] ?? null
    for (const button of all) button.tabIndex = button === current ? 0 : -1
  }

  function focused(event: FocusEvent): void {
    if (event.target instanceof HTMLElement && event.target.matches('button')) current = event.target
    settle()
  }

  function keydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const all = buttons()
    const at = all.findIndex((button) => button === document.activeElement)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (at === -1 || to === undefined) return
    event.preventDefault()
    all[Math.max(0, Math.min(to, all.length - 1))]?.focus()
  }

  settle()
  const observer = new MutationObserver(settle)
  observer.observe(bar, { childList: true, subtree: true })
  bar.addEventListener('focusin', focused)
  bar.addEventListener('keydown', keydown)
  return () => {
    observer.disconnect()
    bar.removeEventListener('focusin', focused)
    bar.removeEventListener('keydown', keydown)
  }
}
