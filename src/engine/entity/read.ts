import type { FoundName } from '../../core/entity/kinds.ts'
import { leaveQueue, waitingTexts } from '../../store/entity-queue.ts'
import { count, foundIn, putFound, putNames, textToRead, type NamesInText } from '../../store/mention.ts'
import type { Archive } from '../../store/open.ts'
import type { Context } from '../context.ts'
import { modelMark } from '../recogniser.ts'
import { namesInText, recogniseText } from './names-in-text.ts'
import { settleEntities } from './settle.ts'
import { taughtIn, type TaughtRules } from './taught.ts'

/** A text whose turn has come: what was read in it, and its names; `null` where these are known already or the text is gone. */
interface Read {
  readonly key: number
  readonly found: readonly FoundName[] | null
  readonly names: NamesInText | null
}

export interface ReadingBounds {
  /** Texts at most. */
  readonly texts: number
  /** Stop taking up texts after so many milliseconds. */
  readonly time: number
  /** Only the texts of this article. */
  readonly article?: number | null
}

/**
 * Read the names of some texts that wait, newest first, and store them in one short transaction. Recognising, which
 * takes the time, comes before it. Returns how many texts were done with: 0 when none waits.
 */
export function readSome(
  { db, log }: Pick<Context, 'db' | 'log'>,
  { texts, time, article = null }: ReadingBounds
): number {
  const waiting = waitingTexts(db, texts, article)
  const taught = taughtIn(db)
  const until = performance.now() + time
  const read: Read[] = []
  for (const key of waiting) {
    read.push(readOrPass(key))
    if (performance.now() >= until) break
  }
  db.transaction(() => {
    for (const one of read) store(db, one)
    settleEntities(db)
  }).immediate()
  return read.length

  /** A text that cannot be read is written down, and counts as one without names: the others must not wait for it. */
  function readOrPass(key: number): Read {
    try {
      return readOne(db, key, taught)
    } catch (error) {
      log(error)
      return { key, found: [], names: { names: [], quotes: [] } }
    }
  }
}

function readOne(db: Archive, key: number, taught: TaughtRules): Read {
  const text = textToRead(db, key)
  if (text === null) return { key, found: null, names: null }
  const known = foundIn(db, text)
  if (known !== null && !taught.speakOfTexts) return { key, found: null, names: null }
  const found = known ?? recogniseText(text)
  return { key, found: known === null ? found : null, names: namesInText(text, found, taught.of(text)) }
}

function store(db: Archive, { key, found, names }: Read): void {
  if (found !== null) putFound(db, key, modelMark(), found)
  if (names === null) count(db, key)
  else putNames(db, key, names)
  leaveQueue(db, key)
}
