import { Keeper } from '../../src/engine/keep/keeper.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { articleText } from './archive.ts'
import type { EventName } from '../../src/core/contract.ts'
import { onTestFinished } from 'vitest'

/** The thread that keeps archives, as it stands in the source. */
export const keeperModule = new URL('../../src/engine/keep/keep-thread.ts', import.meta.url)

/** Take in an article of this headline, and mark what its headline says with a tag. Returns the article. */
export async function takeTagged(engine: InProcessEngine, headline: string, tag: string): Promise<number> {
  const text = articleText({
    headline,
    paragraphs: [`${headline}, the harbour master of Arden said on Monday.`]
  })
  const { receipts } = await engine.call('import.run', {
    job: 'take',
    items: [{ name: `${headline}.txt`, bytes: new TextEncoder().encode(text) }]
  })
  const article = receipts[0]?.article
  if (article == null) throw new Error(`“${headline}” was not taken in.`)
  const shown = await engine.call('article.show', { article })
  const start = shown.body.lastIndexOf(headline)
  await engine.call('passage.add', {
    versionId: shown.versionId,
    ...{ start, end: start + headline.length },
    tags: [tag]
  })
  return article
}

/** What keeps the archive in a folder while it is open, with all that it tells. */
export function keeperOf(
  folder: string,
  holdsAnything = true
): { keeper: Keeper; told: [EventName, unknown][] } {
  const told: [EventName, unknown][] = []
  const keeper = new Keeper({
    folder,
    keeper: keeperModule,
    tell: (name, value) => told.push([name, value]),
    log: (error) => {
      throw error
    },
    holdsAnything: () => Promise.resolve(holdsAnything)
  })
  onTestFinished(() => keeper.close())
  return { keeper, told }
}
