import type { TakenIn } from '../../core/exchange/calls.ts'
import type { Coded } from '../../core/exchange/model.ts'
import { pathsOf } from '../../core/exchange/tag-paths.ts'
import { addCoding, coderNamed } from '../../store/coder.ts'
import type { Context } from '../context.ts'
import { placeOf, versionOf } from './place.ts'

/** Keep a tagging apart as a coder's, in place of what that coder had before. Runs inside a step. */
export function takeApart({ db, now }: Context, coded: Coded, name: string): TakenIn {
  const coder = coderNamed(db, name, now())
  const paths = pathsOf(coded.tags)
  const passages = { added: 0, known: 0, unplaced: 0 }
  const missing: string[] = []
  for (const text of coded.texts) {
    const version = versionOf(db, text)
    if (version === null) missing.push(text.name)
    for (const passage of version === null ? [] : text.passages) {
      const span = placeOf(passage, version?.body ?? '')
      if (version === null || span === null) {
        passages.unplaced++
        continue
      }
      const tags = passage.tags.map((guid) => ({ guid, path: paths.get(guid) ?? guid }))
      const exact = version.body.slice(span.start, span.end)
      addCoding(db, { coder, versionId: version.versionId, ...span, exact, tags, note: passage.note })
      passages.added++
    }
  }
  return { tags: { added: 0, known: coded.tags.length }, passages, missing, conflicts: [] }
}
