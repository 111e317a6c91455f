/** How much of the text on either side of a mention is shown, in UTF-16 units. */
const CONTEXT = 80

/** What stands before and after a span, on one line and cut at words. */
export function oneLine(body: string, start: number, end: number): { before: string; after: string } {
  const before = body.slice(Math.max(0, start - CONTEXT), start)
  const after = body.slice(end, end + CONTEXT)
  return {
    before: (start > CONTEXT ? before.replace(/^\S*\s/, '') : before).replaceAll(/\s+/g, ' '),
    after: (end + CONTEXT < body.length ? after.replace(/\s\S*$/, '') : after).replaceAll(/\s+/g, ' ')
  }
}
