import { groupings } from '../../core/briefing/calls.ts'
import { designs, papers } from '../../core/briefing/layout.ts'
import type { Briefing } from '../../core/briefing/model.ts'
import { AppError } from '../../core/error.ts'
import type { InProcessEngine } from '../../engine/in-process.ts'
import { oneOf, optional, required, type Command, type Given, type Printed } from '../command.ts'
import { fileOptions, filesWanted, fileUsage, writeFiles, writtenWords } from './brief-files.ts'
import { briefingNamed, checked, houseNamed } from './brief-named.ts'
import { tagNamed } from './passage.ts'

export const briefsCommand: Command = {
  name: 'briefs',
  usage: '',
  summary: 'List the briefings, the latest changed first.',
  options: {},
  lanes: ['read'],
  async run(engine) {
    const json = await engine.call('briefing.list', {})
    const lines = json.map(
      ({ briefing, title, quotes, changedAt }) =>
        `${String(briefing).padStart(6)}  ${title} · ${quotes} ${quotes === 1 ? 'quote' : 'quotes'} · changed ${changedAt.slice(0, 10)}`
    )
    return { json, text: lines.join('\n') }
  }
}

export const briefCommand: Command = {
  name: 'brief',
  usage: `--title T (--tag a/b | --query Q) [--design D] [--paper P] [--house NAME] [--group-by G] ${fileUsage}
  brief export BRIEF ${fileUsage}
  brief check BRIEF
  brief copy BRIEF --title T`,
  summary: `Make a briefing of the passages that carry a tag or match a query, and write it to files; write one there is; say what
      to look at before sending it (exits 1 when there is something); begin one in the shape of another. BRIEF is a number or
      a title. D: ${designs.join(', ')}. P: ${papers.join(', ')}. G: ${groupings.join(', ')}.`,
  options: {
    ...fileOptions,
    title: { type: 'string' },
    tag: { type: 'string' },
    query: { type: 'string' },
    design: { type: 'string' },
    paper: { type: 'string' },
    house: { type: 'string' },
    'group-by': { type: 'string' }
  },
  lanes: ({ words: [verb] }) => {
    if (verb === 'check') return ['read']
    if (verb === 'export') return ['read', 'typeset']
    return verb === 'copy' ? ['read', 'write'] : ['read', 'write', 'typeset']
  },
  async run(engine, given) {
    const [verb, ...named] = given.words
    if (verb === undefined) return make(engine, given)
    switch (verb) {
      case 'check': {
        const { briefing } = await briefingNamed(engine, named)
        const found = await checked(engine, briefing)
        if (found.json.length > 0) process.exitCode = 1
        return found
      }
      case 'export': {
        const wanted = filesWanted(given)
        return write(engine, await briefingNamed(engine, named), wanted, given)
      }
      case 'copy': {
        const title = required(given, 'title')
        const { briefing: from } = await briefingNamed(engine, named)
        const { briefing } = await engine.call('briefing.copy', { briefing: from, title })
        return { json: { briefing, from }, text: `Briefing ${briefing}: ${title}` }
      }
      default:
        throw new AppError('bad-request', `Say brief check, export or copy, or --title; not “${verb}”.`)
    }
  }
}

/** Begin a briefing and write it. Whatever is wrong with what was asked for is said before it is begun. */
async function make(engine: InProcessEngine, given: Given): Promise<Printed> {
  const title = required(given, 'title')
  const wanted = filesWanted(given)
  const design = oneOf(given, 'design', designs)
  const paper = oneOf(given, 'paper', papers)
  const groupBy = oneOf(given, 'group-by', groupings)
  const house = optional(given, 'house')
  const layout = {
    ...(design === undefined ? {} : { design }),
    ...(paper === undefined ? {} : { paper }),
    ...(house === undefined ? {} : { house: await houseNamed(engine, house) })
  }
  const passages = await passagesMeant(engine, given)
  const args = { title, passages, layout, ...(groupBy === undefined ? {} : { groupBy }) }
  return write(engine, await engine.call('briefing.add', args), wanted, given)
}

/** Which passages are meant. Fails with `refused` where there are none. */
async function passagesMeant(
  engine: InProcessEngine,
  given: Given
): Promise<{ tag?: number; query?: string }> {
  const path = optional(given, 'tag')
  const query = optional(given, 'query')
  if (path === undefined && query === undefined)
    throw new AppError('bad-request', 'Say which passages: --tag or --query.')
  const passages = {
    ...(path === undefined ? {} : { tag: await tagNamed(engine, path) }),
    ...(query === undefined ? {} : { query })
  }
  const { total } = await engine.call('passage.list', { ...passages, limit: 1 })
  if (total > 0) return passages
  throw new AppError(
    'refused',
    path !== undefined && query === undefined
      ? `No passage carries the tag “${path}”, so there is nothing to brief.`
      : 'No passage is what you asked for, so there is nothing to brief.'
  )
}

async function write(
  engine: InProcessEngine,
  { briefing, title }: Pick<Briefing, 'briefing' | 'title'>,
  wanted: ReturnType<typeof filesWanted>,
  given: Given
): Promise<Printed> {
  const files = await writeFiles(engine, briefing, wanted, given)
  const findings = await engine.call('briefing.check', { briefing })
  const look =
    findings.length === 0
      ? []
      : [`${findings.length} to look at before sending: “brief check ${briefing}” says what.`]
  // Scripts rely on `file` and `pages` standing at the top, as they do where there is one file alone.
  const { file, pages } = files[0] ?? { file: null, pages: null }
  return {
    json: { briefing, file, pages, files, findings: findings.length },
    text: [`Briefing ${briefing}: ${title}`, ...writtenWords(files), ...look].join('\n')
  }
}
