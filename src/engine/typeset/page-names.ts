import type { Paper } from '../../core/briefing/layout.ts'
import type { Drawable } from './page-drawer.ts'

const millimetres = { a4: [210, 297], letter: [215.9, 279.4] } as const satisfies Record<Paper, unknown>

/** A page in typst.ts' list of pages, near the end of what it passes on: 16 bytes made of its content, then its size. */
const RECORD = 24
const CONTENT = 16

/** A name for each page, made of its content by typst.ts: read from its list, which spares drawing a page to know it. */
export function namesIn({ vector, count, paper }: Drawable): string[] {
  const size = Buffer.alloc(RECORD - CONTENT)
  for (const [at, length] of millimetres[paper].entries()) size.writeFloatLE((length / 25.4) * 72, at * 4)
  const last = vector.lastIndexOf(size)
  return Array.from({ length: count }, (_, at) => {
    const end = last - (count - 1 - at) * RECORD
    if (end < CONTENT || !vector.subarray(end, end + size.length).equals(size))
      throw new Error('typst.ts passes pages on in another way than it did.')
    return `${paper}-${vector.toString('base64url', end - CONTENT, end)}`
  })
}
