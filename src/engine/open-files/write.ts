import { hash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { articleFile, articlePath, type ArticleFacts } from '../../core/archive/open-files/article-file.ts'
import {
  Manifest,
  MANIFEST_FILE,
  OPEN_FILES,
  rowsFile,
  schemaFile
} from '../../core/archive/open-files/manifest.ts'
import {
  rowSchema,
  type OpenColumn,
  type OpenFile,
  type OpenValue
} from '../../core/archive/open-files/row.ts'
import { schemaVersion } from '../../store/migrate.ts'
import type { Archive } from '../../store/open.ts'
import {
  countRows,
  nameFinder,
  openColumns,
  openTables,
  rowsOf,
  textFinder,
  type StoredRow,
  type StoredValue
} from '../../store/open-rows.ts'
import { unpacked } from '../../store/original.ts'
import { LineFile } from './line-file.ts'
import { readme } from './readme.ts'
import { Progress, type OpenWork } from './work.ts'

const STOPPED = 'The export was stopped; nothing was written.'

/**
 * Write all that an archive holds into an empty folder, as open files: texts of versions to be read, files and pictures as they
 * came, and all else as lines of JSON with their schema. What follows from these is left out. The connection must see one state.
 */
export async function writeOpenFiles(
  db: Archive,
  folder: string,
  { madeAt, ...work }: OpenWork & { readonly madeAt: string }
): Promise<Manifest> {
  const tables = openTables(db)
  const total = tables.reduce((sum, table) => sum + countRows(db, table), 0)
  const progress = new Progress(work, total, STOPPED)
  const made = new Set<string>()
  const put = (path: string, bytes: string | Uint8Array): OpenFile => {
    const file = join(folder, path)
    const into = dirname(file)
    if (!made.has(into)) mkdirSync(into, { recursive: true })
    made.add(into)
    writeFileSync(file, bytes, { flag: 'wx' })
    return { file: path, sha256: hash('sha256', bytes) }
  }
  const filed = filing(db, put)
  const written: Manifest['tables'] = []
  for (const table of tables) {
    const columns = openColumns(db, table)
    put(schemaFile(table), jsonSchema(rowSchema(columns)))
    mkdirSync(join(folder, 'rows'), { recursive: true })
    const lines = new LineFile(join(folder, rowsFile(table)))
    try {
      for (const row of rowsOf(db, table)) {
        lines.add(JSON.stringify(openRow(columns, row, () => filed(table, row))))
        await progress.one()
      }
    } catch (error) {
      lines.close()
      throw error
    }
    written.push({ table, ...lines.finish() })
  }
  const manifest: Manifest = {
    format: OPEN_FILES,
    version: 1,
    archiveFormat: schemaVersion(db),
    madeAt,
    tables: written
  }
  put(schemaFile('manifest'), jsonSchema(Manifest))
  put('README.txt', readme)
  put(MANIFEST_FILE, `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

function jsonSchema(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`
}

function openRow(
  columns: readonly OpenColumn[],
  row: StoredRow,
  filed: () => OpenFile
): Record<string, OpenValue> {
  return Object.fromEntries(
    columns.map(({ name, holds }) => [name, holds === 'file' ? filed() : openValue(holds, row[name] ?? null)])
  )
}

function openValue(holds: OpenColumn['holds'], value: StoredValue): OpenValue {
  if (value === null) return null
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  return holds === 'json' ? (JSON.parse(String(value)) as OpenValue) : value
}

/** A function that writes what a row has in a file of its own. */
function filing(
  db: Archive,
  put: (path: string, bytes: string | Uint8Array) => OpenFile
): (table: string, row: StoredRow) => OpenFile {
  const textOf = textFinder(db)
  const nameOf = nameFinder(db)
  return (table, row) => {
    const id = Number(row['id'])
    if (table === 'text') {
      const of = textOf(id) ?? { article: 0, version: id, source: null, publishedOn: null, bylines: '[]' }
      const facts: ArticleFacts = {
        ...of,
        headline: String(row['headline']),
        bylines: JSON.parse(of.bylines) as string[]
      }
      return put(articlePath(facts), articleFile(facts, String(row['body'])))
    }
    const bytes = row['bytes']
    if (!(bytes instanceof Uint8Array)) throw new Error(`Row ${id} of ${table} has no bytes.`)
    if (table === 'picture') return put(`pictures/${id}.${endingOf(String(row['type']))}`, bytes)
    const ending = /\.([a-z0-9]{1,8})$/i.exec(nameOf(id) ?? '')?.[1]?.toLowerCase() ?? 'bin'
    return put(
      `originals/${Math.floor(id / 1000)}/${id}.${ending}`,
      unpacked({ bytes, size: Number(row['size']) })
    )
  }
}

/** The ending of a picture's file, by its type: what stands behind the slash, up to a sign. */
function endingOf(type: string): string {
  return /\/([a-z]+)/.exec(type)?.[1] ?? 'bin'
}
