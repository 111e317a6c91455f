import { joinNames } from '../../core/entity/join/join.ts'
import type { Taught } from '../../core/entity/join/model.ts'
import type { SpelledUnit } from '../../core/entity/join/unit.ts'
import type { FoundName } from '../../core/entity/kinds.ts'
import { spotsIn, tellingBlocks } from '../../core/entity/spots.ts'
import { stretchesOfBlocks } from '../../core/entity/stretches.ts'
import type { NameInText, NamesInText, TextToRead } from '../../store/mention.ts'
import { theRecogniser } from '../recogniser.ts'

/** What the recogniser finds in a text: its blocks, without furniture. */
export function recogniseText({ body, blocks }: TextToRead): FoundName[] {
  return theRecogniser().namesIn(body, stretchesOfBlocks(tellingBlocks(blocks)))
}

/** The names of a text joined, each mention with its sentence and block, and its quotations with their speakers. */
export function namesInText(
  { body, blocks, year }: TextToRead,
  found: readonly FoundName[],
  taught: Taught
): NamesInText {
  const telling = tellingBlocks(blocks)
  const spotOf = spotsIn(body, telling)
  const names = joinNames({ text: body, year, found, taught }).map((name): NameInText => {
    const { kind, key, text, sense, mentions, defines, evidence } = name
    return {
      unit: { kind, key, text, sense: sense ?? '' },
      mentions: mentions.map((one) => ({ ...one, ...spotOf(one.start) })),
      evidence: sense === null ? evidence : [],
      defines: defines
        .filter((short) => short.key !== key)
        .map((short): SpelledUnit => ({ kind: 'organisation', key: short.key, sense: '', text: short.text }))
    }
  })
  return { names, quotes: [] }
}
