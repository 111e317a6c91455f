import { indexQueryOf, placeOf, wholeQueryOf } from '../core/search/fts.ts'
import { isTextLeaf, type Node } from '../core/search/tree.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { conditionOf, type Condition } from './search-condition.ts'
import type { NewText } from './text.ts'

type Keys = readonly number[]

/**
 * Texts that were just stored, to ask many queries of: their words are indexed by themselves, once and only if a query
 * looks for words, so that no query runs over the archive. Everything else is asked as search asks it.
 */
export class Batch {
  readonly #db: Archive
  readonly #texts: readonly NewText[]
  #indexed = false

  constructor(db: Archive, texts: readonly NewText[]) {
    this.#db = db
    this.#texts = texts
  }

  /** The keys of the texts, of those among the ones given, that a query finds. */
  matching(node: Node, among: Keys = this.#texts.map(({ id }) => id)): Keys {
    if (among.length === 0) return []
    const query = wholeQueryOf(node)
    if (query?.precise === true) return this.#withWords(query.match, among)
    switch (node.kind) {
      case 'all':
        // Words first: they leave the fewest.
        return node.of
          .toSorted((a, b) => Number(isTextLeaf(b)) - Number(isTextLeaf(a)))
          .reduce((left, part) => this.matching(part, left), among)
      case 'any': {
        const found = new Set(node.of.flatMap((part) => this.matching(part, among)))
        return among.filter((key) => found.has(key))
      }
      case 'not': {
        const found = new Set(this.matching(node.of, among))
        return among.filter((key) => !found.has(key))
      }
      case 'words':
      case 'near':
      case 'at-least': {
        const indexed = placeOf(node) !== 'added'
        const left = indexed ? this.#withWords(indexQueryOf(node).match, among) : among
        return this.#asked(conditionOf(this.#db, node, 'one', indexed), left)
      }
      default:
        return this.#asked(conditionOf(this.#db, node, 'one'), among)
    }
  }

  /** Of these texts, those that are updates: a version came before them. */
  updates(among: Keys): Keys {
    return this.#asked(
      { sql: 'EXISTS (SELECT 1 FROM version_change c WHERE c.version_id = v.id)', values: [] },
      among
    )
  }

  #asked({ sql, values }: Condition, among: Keys): Keys {
    if (among.length === 0) return []
    return this.#db
      .prepare<(string | number)[], { key: number }>(
        `SELECT v.search_key AS key
           FROM json_each(?) k
          CROSS JOIN version v ON v.search_key = k.value
          CROSS JOIN article a ON a.id = v.article_id
          WHERE ${sql}`
      )
      .all(JSON.stringify(among), ...values)
      .map(({ key }) => key)
  }

  #withWords(match: string, among: Keys): Keys {
    if (!this.#indexed) this.#index()
    const found = new Set(
      prepared<[string], { key: number }>(
        this.#db,
        'SELECT rowid AS key FROM temp.batch_index WHERE batch_index MATCH ?'
      )
        .all(match)
        .map(({ key }) => key)
    )
    return found.size === 0 ? [] : among.filter((key) => found.has(key))
  }

  #index(): void {
    this.#db.exec(`
      CREATE VIRTUAL TABLE IF NOT EXISTS temp.batch_index USING fts5 (
        headline, body, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
      );
      INSERT INTO temp.batch_index (batch_index) VALUES ('delete-all');`)
    const add = prepared<[number, string, string]>(
      this.#db,
      'INSERT INTO temp.batch_index (rowid, headline, body) VALUES (CAST(? AS INTEGER), ?, ?)'
    )
    for (const { id, headline, searchable } of this.#texts.toSorted((a, b) => a.id - b.id))
      add.run(id, headline, searchable)
    this.#indexed = true
  }
}
