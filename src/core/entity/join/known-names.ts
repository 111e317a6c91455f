import type { EntityKind } from '../kinds.ts'
import { organisations } from '../known/organisations.ts'
import { places } from './places.ts'
import { plainKey } from './plain-key.ts'

/** A name as a table has it. */
interface Known {
  readonly key: string
  readonly text: string
}

let tables: Readonly<Record<'organisation' | 'place', ReadonlyMap<string, Known>>> | null = null

/** The name a table has for a key; null where none knows it, or it may mean two. */
export function knownName(key: string, kind: EntityKind): Known | null {
  if (kind === 'person') return null
  tables ??= {
    organisation: tableOf(organisations, 'organisation'),
    place: tableOf(places, 'place')
  }
  return tables[kind].get(key) ?? null
}

/** A line for each body, its best name first. A name on two lines says nothing. */
function tableOf(lines: string, kind: EntityKind): ReadonlyMap<string, Known> {
  const table = new Map<string, Known>()
  const twice = new Set<string>()
  for (const line of lines.trim().split('\n')) {
    const [text = '', ...others] = line.split('|').map((name) => name.trim())
    const known = { key: plainKey(text, kind), text }
    for (const key of new Set([known.key, ...others.map((name) => plainKey(name, kind))])) {
      if (table.has(key) && table.get(key)?.key !== known.key) twice.add(key)
      table.set(key, known)
    }
  }
  for (const key of twice) table.delete(key)
  return table
}
