// Chromium cannot be taught a scheme from outside, so a page of app://wiremark/ is loaded from an https origin that
// stands for it, one to one: https://wiremark.app.invalid/. `.invalid` never resolves (RFC 6761), https makes it a secure
// context as the privileged scheme is in Electron.
const ending = '.invalid'

/** The https address that stands for one of a scheme of our own; any other address as it is. */
export function standInFor(url: string, schemes: ReadonlySet<string>): string {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url) ?? []
  return scheme !== undefined && schemes.has(scheme) ? `https://${host}.${scheme}${ending}${rest}` : url
}

/** The address as the app knows it; any other address as it is. */
export function originalOf(url: string, schemes: ReadonlySet<string>): string {
  const [, host, scheme, rest] = /^https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.invalid(.*)$/is.exec(url) ?? []
  return scheme !== undefined && schemes.has(scheme) ? `${scheme}://${host}${rest}` : url
}
