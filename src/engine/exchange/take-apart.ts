import type { TakenIn } from '../../core/exchange/calls.ts'
import type { Coded, CodedPassage, CodedText } from '../../core/exchange/model.ts'
import { pathsOf } from '../../core/exchange/tag-paths.ts'
import { addCoding, coderNamed } from '../../store/coder.ts'
import type { Context } from '../context.ts'
import { countOf } from '../handlers/passage-words.ts'
import { inBatches } from '../in-batches.ts'
import type { JobControl } from '../jobs.ts'
import { placeOf, versionOf, type Found } from './place.ts'

/** How many texts are taken in by one transaction. */
const BATCH = 20

/** Keep a tagging apart as a coder's, in place of what that coder had before, as one step. */
export async function takeApart(
  context: Context,
  coded: Coded,
  { name, job, control }: { readonly name: string; readonly job: string; readonly control: JobControl }
): Promise<TakenIn> {
  const { db, now } = context
  const { tags, texts } = coded
  const paths = pathsOf(tags)
  const passages = { added: 0, known: 0, unplaced: 0 }
  const missing: string[] = []
  let known: number | null = null
  const write = (batch: readonly CodedText[]): void => {
    const coder = (known ??= coderNamed(db, name, now()))
    for (const text of batch) {
      const version = versionOf(db, text)
      if (version === null) missing.push(text.name)
      else for (const passage of text.passages) keep(coder, version, passage)
    }
  }
  const keep = (coder: number, { versionId, body }: Found, passage: CodedPassage): void => {
    const span = placeOf(passage, body)
    if (span === null) {
      passages.unplaced++
      return
    }
    const carried = passage.tags.map((guid) => ({ guid, path: paths.get(guid) ?? guid }))
    const exact = body.slice(span.start, span.end)
    addCoding(db, { coder, versionId, ...span, exact, tags: carried, note: passage.note })
    passages.added++
  }
  const work = {
    call: 'exchange.import',
    job,
    control,
    items: texts,
    total: texts.length,
    size: BATCH,
    write
  }
  await inBatches(context, work, () => `Took in the tagging of ${name}, ${countOf(passages.added)}`)
  const stopped = control.signal.aborted
  return { tags: { added: 0, known: tags.length }, passages, missing, conflicts: [], stopped }
}
