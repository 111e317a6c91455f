import type { ImportItem } from '../../../core/import/calls.ts'
import { locale } from '../../spoken.ts'

/** What a clipboard holds, as far as an import can take it in. */
export interface Clipboard {
  readonly html: string
  readonly text: string
}

/** What is in the clipboard, as a file that an import takes in: a page where it has a page's shape, text otherwise. */
export function pastedItem({ html, text }: Clipboard, at: Date): ImportItem | null {
  const page = /<(?:p|h[1-6]|article|section|table|li|blockquote|br)\b/i.test(html)
  const content = page ? html : text
  if (content.trim() === '') return null
  return {
    name: `Pasted ${pasteName(at)}.${page ? 'html' : 'txt'}`,
    bytes: new TextEncoder().encode(content)
  }
}

const day = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric' })

// Hours and minutes with a point: a colon may not stand in a file's name everywhere.
function pasteName(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day.format(at)} ${two(at.getHours())}.${two(at.getMinutes())}`
}
