import type { ArticleView } from './calls.ts'

/** One version of an article as a text of its own: what is known of it, and its body as it is kept. */
export function articleAsText({ headline, bylines, source, publishedOn, body }: ArticleView): string {
  const known = [
    bylines.length > 0 ? `By ${bylines.join(', ')}` : null,
    source === null ? null : `Source: ${source}`,
    publishedOn === null ? null : `Published: ${publishedOn}`
  ].filter((line) => line !== null)
  return `${[headline, known.join('\n'), body].filter(Boolean).join('\n\n')}\n`
}
