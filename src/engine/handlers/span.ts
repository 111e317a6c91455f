import { AppError } from '../../core/error.ts'

/** The words of a span. Refused when it lies outside the text or cuts a character in half. */
export function wordsAt(body: string | null, start: number, end: number): string {
  if (body === null) throw new AppError('not-found', 'The text this passage is for is not in this archive.')
  if (start >= end || end > body.length)
    throw new AppError('bad-request', 'The passage lies outside its text.')
  const cuts = (at: number) =>
    /[\uD800-\uDBFF]/.test(body.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(body.charAt(at))
  if (cuts(start) || cuts(end))
    throw new AppError('bad-request', 'The passage would cut a character in half.')
  return body.slice(start, end)
}
