import type { CodedPassage, CodedText } from '../../core/exchange/model.ts'
import { findQuote } from '../../core/passage/find-quote.ts'
import type { Span } from '../../core/passage/span.ts'
import { versionOfGuid } from '../../store/coded.ts'
import type { Archive } from '../../store/open.ts'
import { versionWithBody } from '../../store/version-with-body.ts'

/** A text from elsewhere that is in this archive. */
export interface Found {
  readonly versionId: number
  readonly body: string
}

/** The version that has a text: by its GUID, or by being the same text but for line ends. */
export function versionOf(db: Archive, { guid, body }: CodedText): Found | null {
  return versionOfGuid(db, guid) ?? versionWithBody(db, normal(body))
}

/** Where a passage stands in a version: at its offsets, or where its words stand once. Null rather than a guess. */
export function placeOf({ start, end, exact }: CodedPassage, body: string): Span | null {
  if (exact !== '' && body.slice(start, end) === exact) return { start, end }
  const spans = findQuote(body, exact)
  return spans.length === 1 ? (spans[0] ?? null) : null
}

function normal(body: string): string {
  return body.replace(/\r\n?/g, '\n').normalize('NFC').trim()
}
