import type { Block } from '../../core/article/model.ts'
import { joinNames } from '../../core/entity/join/join.ts'
import type { JoinedName, Taught } from '../../core/entity/join/model.ts'
import type { SpelledUnit } from '../../core/entity/join/unit.ts'
import type { FoundName } from '../../core/entity/kinds.ts'
import { quotationsIn } from '../../core/entity/quotation/quotations.ts'
import { spotsIn } from '../../core/entity/spots.ts'
import { stretchesOfBlocks } from '../../core/entity/stretches.ts'
import { keptSpan, toldSpan, toldText } from '../../core/entity/told-text.ts'
import type { NameInText, NamesInText, TextToRead } from '../../store/mention.ts'
import { theRecogniser } from '../recogniser.ts'

/** What the recogniser finds in a text: its headline and its blocks, without furniture. */
export function recogniseText(text: TextToRead): FoundName[] {
  const told = toldText(text)
  return theRecogniser()
    .namesIn(told.text, stretchesOfBlocks(told.blocks))
    .flatMap((name) => withinBlocks(name, told.blocks))
    .map((name) => keptSpan(told, name))
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
export function namesInText(version: TextToRead, found: readonly FoundName[], taught: Taught): NamesInText {
  const told = toldText(version)
  const { text, blocks } = told
  const spotOf = spotsIn(text, blocks)
  const joined = joinNames({
    text,
    year: version.year,
    found: found.map((name) => toldSpan(told, name)),
    taught: {
      ...taught,
      marked: taught.marked.map((one) => toldSpan(told, one)),
      dropped: taught.dropped.map((one) => toldSpan(told, one))
    }
  })
  const keptOffset = (start: number) => keptSpan(told, { start, end: start }).start
  const units = new Map(joined.map((name) => [name, unitOf(name)]))
  const names = joined.map((name): NameInText => {
    const { key, sense, mentions, defines, evidence } = name
    return {
      unit: units.get(name) ?? unitOf(name),
      mentions: mentions.map((one) => {
        const { sentence, block } = spotOf(one.start)
        return { ...keptSpan(told, one), sentence: keptOffset(sentence), block: keptOffset(block) }
      }),
      evidence: sense === null ? evidence : [],
      defines: defines
        .filter((short) => short.key !== key)
        .map((short): SpelledUnit => ({ kind: 'organisation', key: short.key, sense: '', text: short.text }))
    }
  })
  const quotes = quotationsIn(text, blocks, joined).map(({ name, ...quotation }) => ({
    ...keptSpan(told, quotation),
    speakerStart: keptOffset(quotation.speakerStart),
    speakerEnd: keptOffset(quotation.speakerEnd),
    speaker: name === null ? null : (units.get(name) ?? null)
  }))
  return { names, quotes }
}

function unitOf({ kind, key, text, sense }: JoinedName): SpelledUnit {
  return { kind, key, text, sense: sense ?? '' }
}
