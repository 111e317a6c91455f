import { openInProcess } from '../../../src/engine/in-process.ts'
import { inSeveral } from '../in-several.ts'
import { TAKES_FOLDER } from './acts.ts'
import type { Place } from './crash.ts'
import { filesIn, sameState, stateIn, type Files, type State } from './state.ts'

/** What the same run, not killed, left after each act; the first is what it began with. */
export interface Rehearsed {
  readonly states: readonly State[]
  readonly files: readonly Files[]
}

/** What is left of the act that was under way: nothing, all of it, or whole batches that could be undone and gone on with. */
export interface Verdict {
  readonly acknowledged: number
  readonly underWay: string
  readonly left: 'nothing' | 'all' | 'part'
  readonly problems: readonly string[]
}

/** Open an archive whose process was killed, and say whether all that was acknowledged is there and nothing by halves. */
export async function judge(place: Place, rehearsed: Rehearsed | null): Promise<Verdict> {
  const problems: string[] = []
  const lines = place.told
  for (const line of lines) if (line.kind === 'bug') problems.push(line.text)
  const acknowledged = lines.findLast((line) => line.kind === 'acknowledged')
  const number = acknowledged?.act ?? 0
  const before = acknowledged?.state ?? lines.find((line) => line.kind === 'open')?.state
  const begun = lines.findLast((line) => line.kind === 'begins')
  const underWay = begun !== undefined && begun.act > number ? begun.name : 'nothing'
  if (before === undefined) return { acknowledged: 0, underWay: 'opening', left: 'nothing', problems }
  if (rehearsed !== null && !sameState(before, rehearsed.states[number] ?? before))
    problems.push(`Act ${number} did not leave what it left in the rehearsal.`)

  const engine = openInProcess({
    folder: place.folder,
    samples: null,
    lanes: ['read', 'write'],
    log: (error) => problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  })
  try {
    problems.push(...(await engine.call('archive.check', {})).problems)
    const now = stateIn(place.folder)
    const after = rehearsed?.states[number + 1]
    problems.push(
      ...strangeFiles(filesIn(place.exports), acknowledged?.files ?? {}, rehearsed?.files[number + 1])
    )
    if (sameState(now, before)) return { acknowledged: number, underWay, left: 'nothing', problems }
    if (after !== undefined && sameState(now, after))
      return { acknowledged: number, underWay, left: 'all', problems }
    const several = underWay === TAKES_FOLDER || inSeveral.has(underWay)
    if (rehearsed !== null && !several)
      problems.push('What is there is neither what was acknowledged nor one act more.')
    problems.push(...(await provedByUndo(engine, place.folder, before, now)))
    if (underWay === TAKES_FOLDER) {
      const [line] = await engine.call('import.list', {})
      if (line?.state === 'interrupted') {
        await engine.call('import.resume', { import: line.import, job: 'going on' })
        const whole = stateIn(place.folder)
        if (after !== undefined && whole.content !== after.content)
          problems.push('The import that went on did not end as it would have by itself.')
      } else if (line?.state !== 'finished') problems.push(`The import is ${line?.state ?? 'not there'}.`)
      problems.push(...(await engine.call('archive.check', {})).problems)
    }
    return { acknowledged: number, underWay, left: several ? 'part' : 'all', problems }
  } finally {
    engine.close()
  }
}

type Flipping = Pick<ReturnType<typeof openInProcess>, 'call'>

/** One step more than was acknowledged, whole: undone it leaves what was acknowledged, and redone what is there. Or one step less. */
async function provedByUndo(engine: Flipping, folder: string, before: State, now: State): Promise<string[]> {
  // A call that found all as it should be leaves no step, and nothing to be done again.
  if (now.archive === before.archive) return []
  for (const [there, back] of [
    ['history.undo', 'history.redo'],
    ['history.redo', 'history.undo']
  ] as const) {
    const { done } = await engine.call(there, {})
    if (done === null) continue
    const found = stateIn(folder).archive === before.archive
    await engine.call(back, {})
    if (found)
      return stateIn(folder).archive === now.archive ? [] : [`${there} and ${back} did not lead back.`]
  }
  return ['What is there is not one step from what was acknowledged.']
}

/** Each export is one that was finished, or was about to be. */
function strangeFiles(found: Files, acknowledged: Files, next: Files | undefined): string[] {
  if (next === undefined) return []
  return Object.entries(found).flatMap(([name, digest]) =>
    digest === acknowledged[name] || digest === next[name] ? [] : [`The export ${name} is not whole.`]
  )
}
