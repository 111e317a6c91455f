/** Control characters and broken surrogate pairs mean nothing in an article, and a NUL would end its text early. */
export function clean(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]/g, '').toWellFormed()
}
