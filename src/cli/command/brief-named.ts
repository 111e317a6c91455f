import type { Finding } from '../../core/briefing/finding.ts'
import type { BriefingLine } from '../../core/briefing/model.ts'
import { AppError } from '../../core/error.ts'
import type { InProcessEngine } from '../../engine/in-process.ts'

/** The briefing of a number or a title. Fails with `not-found`, or with `refused` where several have the title. */
export async function briefingNamed(
  engine: InProcessEngine,
  words: readonly string[]
): Promise<BriefingLine> {
  const said = words.join(' ')
  if (said === '') throw new AppError('bad-request', 'Say which briefing, by its number or title.')
  const all = await engine.call('briefing.list', {})
  const numbered = all.find(({ briefing }) => String(briefing) === said)
  const titled = all.filter(({ title }) => title.toLowerCase() === said.toLowerCase())
  const found = numbered ?? titled[0]
  if (found === undefined)
    throw new AppError('not-found', `There is no briefing “${said}”. “briefs” lists them.`)
  if (numbered === undefined && titled.length > 1)
    throw new AppError(
      'refused',
      `Several briefings are called “${said}”: ${titled.map(({ briefing }) => briefing).join(', ')}. Name one by its number.`
    )
  return found
}

/** The house style of a name. Fails with `not-found`. */
export async function houseNamed(engine: InProcessEngine, name: string): Promise<number> {
  const houses = await engine.call('house.list', {})
  const found = houses.find((house) => house.name.toLowerCase() === name.toLowerCase())
  if (found !== undefined) return found.house
  throw new AppError('not-found', `There is no house style “${name}” in this archive.`)
}

/** What is to be looked at in a briefing, a line each, with both wordings where words have changed. */
export async function checked(
  engine: InProcessEngine,
  briefing: number
): Promise<{ json: Finding[]; text: string }> {
  const json = await engine.call('briefing.check', { briefing })
  const lines = json.flatMap(({ sentence, quoted, now }) => [
    sentence,
    ...(quoted === null ? [] : [`  quoted: ${quoted}`]),
    ...(now === null ? [] : [`  now:    ${now}`])
  ])
  return { json, text: json.length === 0 ? 'Nothing to look at before sending.' : lines.join('\n') }
}
