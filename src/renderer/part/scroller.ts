/** The nearest part around an element that scrolls up and down. */
export function scrollerOf(element: HTMLElement): HTMLElement {
  let around = element.parentElement
  while (around && !/auto|scroll/.test(getComputedStyle(around).overflowY)) around = around.parentElement
  return around ?? document.documentElement
}

/** Hear how far an element stands below the start of what scrolls around it, now and whenever something above it grows. */
export function followTop(
  element: HTMLElement,
  scroller: HTMLElement,
  heard: (top: number) => void
): () => void {
  const tell = () =>
    heard(element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop)
  const sizes = new ResizeObserver(tell)
  const watch = () => {
    sizes.disconnect()
    for (const part of scroller.children) sizes.observe(part)
    tell()
  }
  const parts = new MutationObserver(watch)
  parts.observe(scroller, { childList: true })
  watch()
  return () => {
    sizes.disconnect()
    parts.disconnect()
  }
}
