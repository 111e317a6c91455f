/**
 * Put text on the clipboard. Works where a page may not ask for the clipboard itself, as here: the analyst's own key or
 * click is what allows it. False when there was none.
 */
export function copyText(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', put, { capture: true, once: true })
  const copied = document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
  return copied
}
