import { directionOf, type Direction } from './direction.ts'
import type { Paragraph } from './shown.ts'

/** Text between tags or in an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`)
}

/** The lines of a paragraph. */
export function htmlLines(lines: Paragraph): string {
  return lines.map(escapeHtml).join('<br>\n')
}

/** `dir`, where a text runs otherwise than the page it stands on; else nothing. */
export function dirOf(text: string, page: Direction): string {
  const direction = directionOf(text) ?? page
  return direction === page ? '' : ` dir="${direction}"`
}
