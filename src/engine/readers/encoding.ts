import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { clean } from './clean.ts'

/** Text as decoded, the encoding it was read in, and a sentence when that was a guess or something was lost. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly doubt: string | null
}

/**
 * Decodes a text file: by its byte order mark, else as UTF-8 when it is valid, else as it declares (`declared`, from
 * XML or HTML), else as the letters suggest. Never fails: what no encoding explains becomes U+FFFD and is said.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = byMark(bytes)
  if (marked !== null) return decodeAs(bytes, marked)
  const wide = wideWithoutMark(bytes)
  if (wide !== null) return decodeAs(bytes, wide)
  const utf8 = strictUtf8(bytes)
  // A valid UTF-8 text with letters beyond ASCII is UTF-8, whatever an older template at its top says.
  if (utf8 !== null) return { text: clean(utf8), encoding: 'UTF-8', doubt: null }
  const known = declared === null ? null : supported(declared)
  if (known !== null && known !== 'UTF-8') return decodeAs(bytes, known)
  const broken = brokenUtf8(bytes)
  if (broken !== null) return broken
  const guess = guessEncoding(bytes)
  return { ...decodeAs(bytes, guess), doubt: `This is not valid UTF-8; it was read as ${guess}.` }
}

/** The charset an XML declaration or an HTML meta element names, from the file's first bytes. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = latin(bytes.subarray(0, 2048))
  const xml = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)
  const html = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)
  return xml?.[1] ?? html?.[1] ?? null
}

/** Whether bytes are no text in any encoding: too many control bytes for UTF-8 or Windows-1252, and not UTF-16. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (byMark(bytes) !== null || wideWithoutMark(bytes) !== null) return false
  const sample = bytes.subarray(0, 65_536)
  return controlsIn(sample) > 2 + sample.length / 50
}

const isControl = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127)
)

/** By a table, as every byte passes through it. */
function controlsIn(bytes: Uint8Array): number {
  let found = 0
  for (const byte of bytes) found += isControl[byte] ?? 0
  return found
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = iconv.decode(bufferOn(bytes), encoding)
  return { text: clean(text), encoding, doubt: lost(text) }
}

function bufferOn(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function lost(text: string): string | null {
  const marks = text.split('\uFFFD').length - 1
  if (marks === 0) return null
  const what = marks === 1 ? 'One character' : `${String(marks)} characters`
  return `${what} could not be read and ${marks === 1 ? 'stands' : 'stand'} as \uFFFD.`
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'UTF-8'
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32LE' : 'UTF-16LE'
  if (a === 0xfe && b === 0xff) return 'UTF-16BE'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32BE'
  return null
}

/** UTF-16 without a mark shows as zeros in every other byte, at least where there are spaces and line ends. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  // Of a buffer, since arrays of bytes look one by one.
  const sample = bytes.subarray(0, 4096)
  if (sample.length < 4 || bytes.length % 2 !== 0 || bufferOn(sample).indexOf(0) === -1) return null
  const even = count(sample, (byte, at) => byte === 0 && at % 2 === 0)
  const odd = count(sample, (byte, at) => byte === 0 && at % 2 === 1)
  if (odd > sample.length / 8 && even < sample.length / 64) return 'UTF-16LE'
  if (even > sample.length / 8 && odd < sample.length / 64) return 'UTF-16BE'
  return null
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-8 with a few damaged places: far more sequences that hold than that do not. */
function brokenUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  let wrong = 0
  let right = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) wrong++
    else if (code > 127) right++
  }
  return right > wrong * 4 ? { text: clean(text), encoding: 'UTF-8', doubt: lost(text) } : null
}

/**
 * What the bytes look like. chardet takes a few accents in an English text for Chinese or Greek, so a text that is
 * almost all ASCII is read as a Western or Central European one.
 */
function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 262_144)
  const names = analyse(sample).map((match) => match.name)
  const mostlyAscii = count(sample, (byte) => byte > 127) < sample.length / 8
  const fitting = mostlyAscii
    ? names.filter((name) => /^ISO-8859-[129]$|^windows-125[0247]$/i.test(name))
    : names
  for (const name of fitting) {
    const known = supported(name)
    if (known !== null && known !== 'UTF-8') return known
  }
  return 'Windows-1252'
}

/** The name iconv-lite knows, with the supersets the web reads Latin-1 and Latin-5 as; null when it knows none. */
function supported(name: string): string | null {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (plain === 'utf8') return 'UTF-8'
  if (['iso88591', 'latin1', 'usascii', 'ascii', 'windows1252', 'cp1252'].includes(plain))
    return 'Windows-1252'
  if (plain === 'iso88599') return 'Windows-1254'
  // A page whose declaration could be read as ASCII is not in the wide encoding it declares.
  if (/^utf(16|32)|^ucs/.test(plain)) return null
  return iconv.encodingExists(name) ? name : null
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

function count(bytes: Uint8Array, wanted: (byte: number, at: number) => boolean): number {
  let found = 0
  for (let at = 0; at < bytes.length; at++) if (wanted(bytes[at] ?? 0, at)) found++
  return found
}
