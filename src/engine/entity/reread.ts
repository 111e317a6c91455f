import { entityKinds, type FoundName } from '../../core/entity/kinds.ts'
import type { NamesReread } from '../../core/entity/model.ts'
import { leaveQueue, textsReadByOthers } from '../../store/entity-queue.ts'
import { foundIn, putFound, putNames, textToRead } from '../../store/mention.ts'
import type { Context } from '../context.ts'
import type { JobControl } from '../jobs.ts'
import { modelMark } from '../recogniser.ts'
import { namesInText, recogniseText } from './names-in-text.ts'
import { settleEntities } from './settle.ts'
import { taughtIn } from './taught.ts'

/** Texts a step: each takes some 20 ms, and a call that comes meanwhile waits for one step. */
const STEP = 5

/** How many names are shown of those gained and of those lost. */
const SHOWN = 50

export interface NamesRereading {
  readonly job: string
  readonly control: JobControl
  readonly apply: boolean
}

/**
 * Read the texts again that another model has read. Without `apply` it only says what would be found and what no longer; with
 * it, that becomes so, a few texts at a time, under the rules as they are. What was done when it is cancelled stays.
 */
export async function rereadNames(
  { db, emit }: Context,
  { job, control, apply }: NamesRereading
): Promise<NamesReread> {
  const model = modelMark()
  const keys = textsReadByOthers(db, model)
  const tally = new Tally()
  let texts = 0
  for (let from = 0; from < keys.length; from += STEP) {
    await control.whenReady()
    if (control.signal.aborted) break
    const taught = taughtIn(db)
    const read = keys.slice(from, from + STEP).flatMap((key) => {
      const text = textToRead(db, key)
      return text === null ? [] : [{ text, found: recogniseText(text) }]
    })
    for (const { text, found } of read) tally.take(foundIn(db, text) ?? [], found)
    if (apply)
      db.transaction(() => {
        for (const { text, found } of read) {
          putFound(db, text.key, model, found)
          putNames(db, text.key, namesInText(text, found, taught.of(text)))
          leaveQueue(db, text.key)
        }
        settleEntities(db)
      }).immediate()
    texts += read.length
    emit('progress', { job, done: texts, total: keys.length, at: '' })
    await new Promise(setImmediate)
  }
  const { changed, gained, lost } = tally
  return { texts, of: keys.length, changed, applied: apply, gained: shown(gained), lost: shown(lost) }
}

/** What two readings find differently, name by name. */
class Tally {
  changed = 0
  readonly gained = new Map<string, number>()
  readonly lost = new Map<string, number>()

  take(before: readonly FoundName[], after: readonly FoundName[]): void {
    const [old, fresh] = [before, after].map(
      (names) => new Map(names.map((name) => [spotOf(name), nameOf(name)]))
    )
    const more = [...(fresh ?? [])].filter(([spot]) => old?.has(spot) !== true)
    const less = [...(old ?? [])].filter(([spot]) => fresh?.has(spot) !== true)
    if (more.length + less.length > 0) this.changed += 1
    for (const [, name] of more) this.gained.set(name, (this.gained.get(name) ?? 0) + 1)
    for (const [, name] of less) this.lost.set(name, (this.lost.get(name) ?? 0) + 1)
  }
}

function spotOf({ start, end, kind }: FoundName): string {
  return `${start} ${end} ${kind}`
}

function nameOf({ text, kind }: FoundName): string {
  return `${kind}|${text.replaceAll(/\s+/g, ' ')}`
}

function shown(counts: ReadonlyMap<string, number>): NamesReread['gained'] {
  return Array.from(counts)
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, SHOWN)
    .flatMap(([name, mentions]) => {
      const kind = entityKinds.find((one) => name.startsWith(`${one}|`))
      return kind === undefined ? [] : [{ text: name.slice(kind.length + 1), kind, mentions }]
    })
}
