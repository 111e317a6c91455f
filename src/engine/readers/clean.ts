/** Control characters and broken surrogate pairs mean nothing in an article, and a NUL would end its text early. */
export function clean(text: string): string {
  return needsCleaning(text) ? text.replace(/[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]/g, '').toWellFormed() : text
}

/** By code units: every text passes here, and a regular expression takes several times as long. */
function needsCleaning(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (
      unit < 32 ? unit !== 10 && unit !== 13 && unit !== 9 : unit === 127 || (unit >= 0xd800 && unit < 0xe000)
    )
      return true
  }
  return false
}
