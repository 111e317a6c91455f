import type { TakenIn } from '../../core/exchange/calls.ts'
import type { Coded, CodedTag, CodedText } from '../../core/exchange/model.ts'
import { addPassage, setStar, setTags } from '../../store/passage.ts'
import { addTag, reviseTag } from '../../store/tag.ts'
import { setTone } from '../../store/tone.ts'
import type { Context } from '../context.ts'
import { countOf } from '../handlers/passage-words.ts'
import { inBatches } from '../in-batches.ts'
import type { JobControl } from '../jobs.ts'
import { settleVersions } from '../revision/settle-versions.ts'
import type { Found } from './place.ts'
import { Weighing, type Coming } from './weigh.ts'

/** How many texts are taken in by one transaction. */
const BATCH = 20

/** Take in a tagging as the archive's own, by GUID, as one step. What is here already stays. */
export async function takeIn(
  context: Context,
  coded: Coded,
  { job, control }: { readonly job: string; readonly control: JobControl }
): Promise<TakenIn> {
  const { db } = context
  const weighing = new Weighing(db)
  let codebook: readonly CodedTag[] = coded.tags
  const write = (texts: readonly CodedText[]): void => {
    for (const tag of codebook) takeTag(context, tag, weighing)
    codebook = []
    const found = texts.flatMap((text) => weighing.text(text) ?? [])
    for (const { version, coming } of found)
      for (const one of coming) takePassage(context, one, version, weighing)
    settleVersions(
      db,
      found.map(({ version }) => version.versionId)
    )
  }
  const { texts } = coded
  const work = {
    call: 'exchange.import',
    job,
    control,
    items: texts,
    total: texts.length,
    size: BATCH,
    write
  }
  await inBatches(context, work, () => `Took in a tagging, ${countOf(weighing.passages.added)}`)
  return weighing.sums(control.signal.aborted)
}

function takeTag({ db }: Context, tag: CodedTag, weighing: Weighing): void {
  if (weighing.tag(tag) !== null) return
  const { guid, name, colour } = tag
  const parent = weighing.parentOf(tag)
  const { id } = addTag(db, { guid, parent, name, colour })
  reviseTag(db, id, { ...tag, parent })
  weighing.made(guid, id)
}

function takePassage(
  { db, now, newGuid }: Context,
  { passage, span }: Coming,
  version: Found,
  weighing: Weighing
): void {
  const id = addPassage(db, {
    guid: /^[0-9a-f-]{36}$/i.test(passage.guid) ? passage.guid : newGuid(),
    versionId: version.versionId,
    ...span,
    exact: version.body.slice(span.start, span.end),
    note: passage.note,
    madeAt: passage.madeAt === '' ? now() : passage.madeAt
  })
  setTags(db, id, weighing.carried(passage))
  setStar(db, id, passage.starred)
  for (const tone of passage.tones) setTone(db, id, { ...tone, entityId: null })
}
