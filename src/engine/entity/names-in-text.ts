import type { Block } from '../../core/article/model.ts'
import { joinNames } from '../../core/entity/join/join.ts'
import type { JoinedName, Taught } from '../../core/entity/join/model.ts'
import type { SpelledUnit } from '../../core/entity/join/unit.ts'
import type { FoundName } from '../../core/entity/kinds.ts'
import { quotationsIn } from '../../core/entity/quotation/quotations.ts'
import { spotsIn, tellingBlocks } from '../../core/entity/spots.ts'
import { stretchesOfBlocks } from '../../core/entity/stretches.ts'
import type { NameInText, NamesInText, TextToRead } from '../../store/mention.ts'
import { theRecogniser } from '../recogniser.ts'

/** What the recogniser finds in a text: its blocks, without furniture. */
export function recogniseText({ body, blocks }: TextToRead): FoundName[] {
  const telling = tellingBlocks(blocks)
  return theRecogniser()
    .namesIn(body, stretchesOfBlocks(telling))
    .flatMap((name) => withinBlocks(name, telling))
}

/** A name ends where its block does, whatever comes next; and what a date line begins with is a place. */
function withinBlocks(name: FoundName, blocks: readonly Block[]): FoundName[] {
  return blocks.flatMap((block) => {
    const [start, end] = [Math.max(name.start, block.start), Math.min(name.end, block.end)]
    if (start >= end) return []
    const kind = block.kind === 'dateline' && name.kind === 'person' ? 'place' : name.kind
    return [{ start, end, text: name.text.slice(start - name.start, end - name.start), kind }]
  })
}

/** The names of a text joined, each mention with its sentence and block, and its quotations with their speakers. */
export function namesInText(
  { body, blocks, year }: TextToRead,
  found: readonly FoundName[],
  taught: Taught
): NamesInText {
  const telling = tellingBlocks(blocks)
  const spotOf = spotsIn(body, telling)
  const joined = joinNames({ text: body, year, found, taught })
  const units = new Map(joined.map((name) => [name, unitOf(name)]))
  const names = joined.map((name): NameInText => {
    const { key, sense, mentions, defines, evidence } = name
    return {
      unit: units.get(name) ?? unitOf(name),
      mentions: mentions.map((one) => ({ ...one, ...spotOf(one.start) })),
      evidence: sense === null ? evidence : [],
      defines: defines
        .filter((short) => short.key !== key)
        .map((short): SpelledUnit => ({ kind: 'organisation', key: short.key, sense: '', text: short.text }))
    }
  })
  const quotes = quotationsIn(body, telling, joined).map(({ name, ...quotation }) => ({
    ...quotation,
    speaker: name === null ? null : (units.get(name) ?? null)
  }))
  return { names, quotes }
}

function unitOf({ kind, key, text, sense }: JoinedName): SpelledUnit {
  return { kind, key, text, sense: sense ?? '' }
}
