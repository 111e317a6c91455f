import { join, resolve } from 'node:path'
import type { Passage } from '../../src/core/passage/model.ts'
import type { PlacementLine } from '../../src/core/placement/calls.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { articleText } from './archive.ts'

const seeds = resolve(import.meta.dirname, '../../seeds')

/** Take in some of the sample articles, in the order named. */
export async function takeSamples(engine: InProcessEngine, ...names: string[]): Promise<void> {
  const items = names.map((name) => ({ path: join(seeds, name) }))
  await engine.call('import.run', { job: 'samples', items })
}

/** The sample story of a dam in its three versions. */
export const damRelease = [1, 2, 3].map((number) => `2026-02-03-northern-press-dam-release-${number}.txt`)

/** Take in a text of an invented story; the same headline makes it the next version of that story. */
export async function takeVersion(
  engine: InProcessEngine,
  headline: string,
  paragraphs: readonly string[],
  date = 'March 02, 2026'
): Promise<void> {
  const bytes = new TextEncoder().encode(articleText({ headline, paragraphs, date }))
  const name = `${headline.toLowerCase().replaceAll(/\W+/g, '-')}.txt`
  await engine.call('import.run', { job: 'version', items: [{ name, bytes }] })
}

/** Mark words of a version of an article, the newest when none is named. They must stand in it. */
export async function mark(
  engine: InProcessEngine,
  words: string,
  { article = 1, version }: { article?: number; version?: number } = {},
  tags: readonly string[] = []
): Promise<Passage> {
  const view = await engine.call('article.show', { article, ...(version === undefined ? {} : { version }) })
  const start = view.body.indexOf(words)
  if (start === -1) throw new Error(`“${words}” does not stand in version ${view.version}.`)
  const { versionId } = view
  return engine.call('passage.add', { versionId, start, end: start + words.length, tags: [...tags] })
}

/** Where a passage stands in a version of its article. */
export async function placeOf(
  engine: InProcessEngine,
  { article, passage }: Passage,
  version: number
): Promise<PlacementLine> {
  const lines = await engine.call('placement.list', { article, version })
  const found = lines.find((line) => line.passage.passage === passage)
  if (found === undefined) throw new Error(`Passage ${passage} has no place in version ${version}.`)
  return found
}
