const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** A text in UTF-8 and base64, which core has no function of its machine for. */
export function base64OfText(text: string): string {
  const bytes = utf8Of(text)
  let written = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.slice(at, at + 3)
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0)
    written += letters.charAt(bits >> 18) + letters.charAt((bits >> 12) & 63)
    written += second === undefined ? '=' : letters.charAt((bits >> 6) & 63)
    written += third === undefined ? '=' : letters.charAt(bits & 63)
  }
  return written
}

function utf8Of(text: string): number[] {
  return Array.from(encodeURIComponent(text).matchAll(/%(..)|./g), ([one, code]) =>
    code === undefined ? one.charCodeAt(0) : parseInt(code, 16)
  )
}
