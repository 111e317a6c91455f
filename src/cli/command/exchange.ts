import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AppError } from '../../core/error.ts'
import type { TakenIn } from '../../core/exchange/calls.ts'
import type { InProcessEngine } from '../../engine/in-process.ts'
import { oneOf, optional, required, type Command, type Given, type Printed } from '../command.ts'
import { tagNamed } from './passage.ts'

export const exportCommand: Command = {
  name: 'export',
  usage: 'passages --format csv|xlsx|jsonld|qdpx FILE [--tag a/b] [--query …]',
  summary: 'Write passages to a file, and say what its format could not carry.',
  options: { format: { type: 'string' }, tag: { type: 'string' }, query: { type: 'string' } },
  lanes: ['read'],
  async run(engine, given) {
    if (given.words[0] !== 'passages') throw new AppError('bad-request', 'Say what to export: passages.')
    required(given, 'format')
    const format = oneOf(given, 'format', ['csv', 'xlsx', 'jsonld', 'qdpx'] as const) ?? 'csv'
    const tag = optional(given, 'tag')
    const query = optional(given, 'query')
    const json = await engine.call('exchange.export', {
      format,
      path: fileIn(given, 1),
      ...(tag === undefined ? {} : { tag: await tagNamed(engine, tag) }),
      ...(query === undefined ? {} : { query })
    })
    return { json, text: [`${json.passages} passages: ${json.path}`, ...json.lost].join('\n') }
  }
}

export const codebookCommand: Command = {
  name: 'codebook',
  usage: 'export|import FILE',
  summary: 'Write the tags as a REFI-QDA codebook (.qdc), or take one in.',
  options: {},
  lanes: ['read', 'write'],
  async run(engine, given) {
    const path = fileIn(given, 1)
    if (given.words[0] === 'import') return takenIn(await engine.call('exchange.import', { path }))
    if (given.words[0] !== 'export') throw new AppError('bad-request', 'Say export or import.')
    const json = await engine.call('exchange.export', { format: 'qdc', path })
    return { json, text: [`${json.tags} tags: ${json.path}`, ...json.lost].join('\n') }
  }
}

/** Whether a path names a tagging rather than articles: a file of one, or another archive. */
export function isTagging(path: string): boolean {
  return /\.(qdpx|qdc|jsonld)$/i.test(path) || existsSync(join(path, 'archive.db'))
}

/** Take a tagging in, as the archive's own or as a coder's. */
export async function importTagging(
  engine: InProcessEngine,
  path: string,
  coder: string | undefined
): Promise<Printed> {
  return takenIn(await engine.call('exchange.import', { path: resolve(path), coder: coder ?? null }))
}

function takenIn(json: TakenIn): Printed {
  const { tags, passages, missing, conflicts } = json
  const sums = `${tags.added} tags and ${passages.added} passages taken in; ${tags.known} and ${passages.known} were here already.`
  const unplaced = passages.unplaced === 0 ? [] : [`${passages.unplaced} passages could not be placed.`]
  const absent = missing.map((name) => `Not in this archive: ${name}`)
  return { json, text: [...conflicts, ...absent, ...unplaced, sums].join('\n') }
}

function fileIn({ words }: Given, at: number): string {
  const word = words[at]
  if (word === undefined) throw new AppError('bad-request', 'Name the file.')
  return resolve(word)
}
