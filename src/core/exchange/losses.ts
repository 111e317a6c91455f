import type { Coded } from './model.ts'
import { isLostInXml } from './xml.ts'

/** What a REFI-QDA file cannot carry of a tagging, a sentence each; none when it carries all of it. */
export function lostInRefi({ tags, texts }: Coded): string[] {
  const passages = texts.flatMap((text) => text.passages)
  const texted = [
    ...tags.flatMap(({ name, description }) => [name, description]),
    ...passages.map(({ note }) => note)
  ]
  return [
    lost(tags.filter(({ archived }) => archived).length, 'tag is archived', 'tags are archived'),
    lost(passages.filter(({ starred }) => starred).length, 'passage is starred', 'passages are starred'),
    lost(passages.filter(({ tones }) => tones.length > 0).length, 'passage has tones', 'passages have tones'),
    lost(
      texted.filter(isLostInXml).length,
      'name or note has characters XML cannot hold',
      'names and notes have characters XML cannot hold'
    )
  ].filter((sentence) => sentence !== null)
}

function lost(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}, which REFI-QDA has no place for.`
}

/** What no format of tagging carries: articles are exchanged as files, not as tagging. */
export const always =
  'Articles travel as their texts alone; versions without passages, placements, briefings and rules stay behind.'
