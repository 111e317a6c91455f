import { resolve } from 'node:path'
import { AppError } from '../../core/error.ts'
import type { SavedSearch } from '../../core/search/saved-calls.ts'
import type { InProcessEngine } from '../../engine/in-process.ts'
import { optional, type Command, type Given, type Printed } from '../command.ts'

export const searchesCommand: Command = {
  name: 'searches',
  usage: '[--seen NAME | export FILE | import FILE]',
  summary:
    'List the saved searches with what imports brought them since they were looked at; mark one as seen; write all to a file, or take such a file in.',
  options: { seen: { type: 'string' } },
  lanes: (given) =>
    given.words[0] === 'import' || optional(given, 'seen') !== undefined ? ['read', 'write'] : ['read'],
  async run(engine, given) {
    const [verb, file] = given.words
    if (verb === undefined) return listed(engine, given)
    if ((verb !== 'export' && verb !== 'import') || file === undefined)
      throw new AppError('bad-request', 'Say “searches export FILE” or “searches import FILE”.')
    const path = resolve(file)
    if (verb === 'export') {
      const json = await engine.call('saved.export', { path })
      return { json, text: `${json.searches} ${searches(json.searches)} written to ${json.path}` }
    }
    const json = await engine.call('saved.import', { path })
    const { added, changed, skipped } = json
    return { json, text: `${added} added, ${changed} changed, ${skipped} here already` }
  }
}

export const saveSearchCommand: Command = {
  name: 'save-search',
  usage: 'NAME QUERY [--folder F] [--added]',
  summary:
    'Keep a search by name. With --added, new versions of articles count only where what they added matches.',
  options: { folder: { type: 'string' }, added: { type: 'boolean' } },
  lanes: ['read', 'write'],
  async run(engine, { words: [name, ...query], options }) {
    if (name === undefined || query.length === 0)
      throw new AppError('bad-request', 'Name the search, and say what it looks for.')
    const folder = options['folder']
    const json = await engine.call('saved.add', {
      name,
      query: query.join(' '),
      addedOnly: options['added'] === true,
      ...(typeof folder === 'string' ? { folder } : {})
    })
    return { json, text: lineOf(json) }
  }
}

export const forgetSearchCommand: Command = {
  name: 'forget-search',
  usage: 'NAME',
  summary: 'Remove a saved search; “undo” brings it back.',
  options: {},
  lanes: ['read', 'write'],
  async run(engine, { words }) {
    const found = await searchNamed(engine, words.join(' '))
    await engine.call('saved.remove', { saved: found.saved })
    return { json: found, text: `The search “${found.name}” is forgotten.` }
  }
}

async function listed(engine: InProcessEngine, given: Given): Promise<Printed> {
  const seen = optional(given, 'seen')
  if (seen !== undefined) await engine.call('saved.seen', { saved: (await searchNamed(engine, seen)).saved })
  const json = await engine.call('saved.list', {})
  return { json, text: json.map(lineOf).join('\n') }
}

/** The saved search of a name, with its folder before it where several have it. */
async function searchNamed(engine: InProcessEngine, name: string): Promise<SavedSearch> {
  const plain = (text: string) => text.trim().toLowerCase()
  const found = (await engine.call('saved.list', {})).filter((search) =>
    [search.name, pathOf(search)].some((known) => plain(known) === plain(name))
  )
  const [first] = found
  if (first === undefined) throw new AppError('not-found', `There is no saved search “${name}”.`)
  if (found.length > 1)
    throw new AppError(
      'refused',
      `Several saved searches have that name: say ${found.map(pathOf).join(' or ')}.`
    )
  return first
}

function lineOf(search: SavedSearch): string {
  const { unseen, query, addedOnly } = search
  return `${String(unseen).padStart(6)}  ${pathOf(search)}: ${query}${addedOnly ? ' (added text)' : ''}`
}

function pathOf({ folder, name }: SavedSearch): string {
  return folder === '' ? name : `${folder}/${name}`
}

function searches(count: number): string {
  return count === 1 ? 'search' : 'searches'
}
