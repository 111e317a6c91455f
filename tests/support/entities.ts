import type { EntityLine } from '../../src/core/entity/model.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { settleEntities } from '../../src/engine/entity/settle.ts'
import { readSome } from '../../src/engine/entity/read.ts'
import type { Archive } from '../../src/store/open.ts'
import { articleText } from './archive.ts'

/** Take in articles, one for each list of paragraphs, and read their names. Their headlines name no one. */
export async function takeNamed(
  engine: InProcessEngine,
  ...articles: readonly (readonly string[])[]
): Promise<void> {
  await takeHeadlined(engine, [], ...articles)
}

/** The same under these headlines. */
export async function takeHeadlined(
  engine: InProcessEngine,
  headlines: readonly string[],
  ...articles: readonly (readonly string[])[]
): Promise<void> {
  const items = articles.map((paragraphs, at) => ({
    name: `story-${String(at)}x.txt`,
    bytes: new TextEncoder().encode(
      articleText({ headline: headlines[at] ?? namelessHeadline(at, paragraphs), paragraphs })
    )
  }))
  await engine.call('import.run', { job: 'stories', items })
  await engine.call('entity.catchUp', { job: 'names' })
}

/** Words of no language, as many as it takes that no two stories have the same. */
function namelessHeadline(at: number, paragraphs: readonly string[]): string {
  const letters = (paragraphs[0] ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .slice(0, 20)
  const turned = letters.replaceAll(/[a-z]/g, (letter) =>
    String.fromCharCode(((letter.charCodeAt(0) - 84) % 26) + 97)
  )
  return `Story ${String(at)} ${turned}`
}

/** The one entity that has a name. */
export async function theOnly(engine: InProcessEngine, name: string): Promise<EntityLine> {
  const [only, ...others] = await engine.call('entity.find', { name })
  if (only === undefined || others.length > 0)
    throw new Error(`“${name}” names ${String(others.length + (only === undefined ? 0 : 1))} entities.`)
  return only
}

/** Everything that is derived of names and entities, with names in place of row numbers. */
export function derivedEntities(db: Archive): string {
  const rows = (sql: string) => db.prepare<[], object>(sql).all()
  const unit = (alias: string) => `${alias}.kind || '|' || ${alias}.key || '|' || ${alias}.sense`
  return JSON.stringify(
    {
      mentions: rows(
        `SELECT ${unit('n')} AS name, ${unit('r')} AS root, n.hidden, m.text_key, m.start, m.end, m.sentence, m.block, m.how
           FROM mention m JOIN name n ON n.id = m.name_id JOIN name r ON r.id = n.entity_id ORDER BY 1, 4, 5`
      ),
      quotes: rows(
        `SELECT q.text_key, q.start, q.end, q.verb, q.how, ${unit('n')} AS speaker
           FROM quotation q LEFT JOIN name n ON n.id = q.name_id ORDER BY 1, 2`
      ),
      entities: rows(
        `SELECT ${unit('r')} AS root, e.kind, iif(e.name = r.text, NULL, e.name) AS called, e.note, e.watched, e.mentions, e.articles
           FROM entity e JOIN name r ON r.id = e.id
          WHERE e.mentions > 0 OR e.note <> '' OR e.watched = 1 ORDER BY 1`
      ),
      tallies: rows(
        `SELECT ${unit('r')} AS root, t.day, t.source_id, t.mentions, t.articles
           FROM entity_tally t JOIN name r ON r.id = t.entity_id ORDER BY 1, 2, 3`
      )
    },
    null,
    1
  )
}

/** What is derived of names, entities and quotations by the words of the texts alone: no numbers, keys or days of arrival. */
export function entitiesByText(db: Archive): string {
  const rows = (sql: string) => db.prepare<[], object>(sql).all()
  const unit = (alias: string) => `${alias}.kind || '|' || ${alias}.key || '|' || ${alias}.sense`
  return JSON.stringify(
    {
      mentions: rows(
        `SELECT hex(v.text_hash) AS words, m.start, m.end, m.sentence, m.block, m.how, ${unit('n')} AS name, n.text,
                n.hidden, ${unit('r')} AS root, e.name AS entity, e.kind
           FROM mention m JOIN version v ON v.search_key = m.text_key JOIN name n ON n.id = m.name_id
           JOIN name r ON r.id = n.entity_id JOIN entity e ON e.id = n.entity_id ORDER BY 1, 2, 3, 7`
      ),
      quotes: rows(
        `SELECT hex(v.text_hash) AS words, q.start, q.end, q.verb, q.how, ${unit('n')} AS speaker
           FROM quotation q JOIN version v ON v.search_key = q.text_key LEFT JOIN name n ON n.id = q.name_id ORDER BY 1, 2`
      )
    },
    null,
    1
  )
}

/** Forget all that is derived and work it out anew from the texts and the rules. */
export function deriveAnew(db: Archive): void {
  const derived =
    'mention quotation name_reading name_evidence name_definition name_queue unsettled_name unsettled_rule entity_tally entity name'
  for (const table of derived.split(' ')) db.prepare(`DELETE FROM ${table}`).run()
  db.prepare('INSERT INTO name_queue SELECT id FROM text').run()
  while (readSome({ db, log: console.error }, { texts: 100, time: 1_000 }) > 0);
  db.prepare('INSERT INTO unsettled_rule (rule) SELECT rule FROM entity_rule').run()
  db.transaction(() => settleEntities(db)).immediate()
}
