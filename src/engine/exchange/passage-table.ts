import type { PassageFilter } from '../../core/passage/filter.ts'
import type { Table } from '../../core/passage/table.ts'
import type { Archive } from '../../store/open.ts'
import { findPassageLine, passagesKept } from '../../store/passage-list.ts'

const columns = [
  'passage',
  'guid',
  'article',
  'version',
  'headline',
  'source',
  'published',
  'start',
  'end',
  'text',
  'tags',
  'note',
  'starred',
  'tones'
]

/**
 * The passages a filter keeps, a row each, newest article first; offsets are UTF-16 units. Yields null after each, so that
 * others can be let in. `now` is UTC, ISO 8601.
 */
export function* passageTable(db: Archive, filter: PassageFilter, now: string): Generator<null, Table> {
  const rows: Table['rows'] = []
  for (const id of passagesKept(db, filter, now)) {
    const line = findPassageLine(db, id)
    if (line === null) continue
    const { passage, guid, article, version, headline, source, publishedOn, start, end, text, note } = line
    const tags = line.tags.map(({ path }) => path).join('; ')
    const tones = line.tones.map(
      ({ entity, value, by, at }) => `${entity}: ${value} (${by}, ${at.slice(0, 10)})`
    )
    const marks = [tags, note, line.starred ? 1 : 0, tones.join('; ')]
    rows.push([passage, guid, article, version, headline, source, publishedOn, start, end, text, ...marks])
    yield null
  }
  return { columns, rows }
}
