import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { bodyIn } from '../../core/archive/open-files/article-file.ts'
import { Manifest, MANIFEST_FILE, OPEN_FILES, rowsFile } from '../../core/archive/open-files/manifest.ts'
import { OpenFile, rowSchema, type OpenColumn, type OpenValue } from '../../core/archive/open-files/row.ts'
import { AppError } from '../../core/error.ts'
import { migrations } from '../../store/migrate.ts'
import type { Archive } from '../../store/open.ts'
import { openColumns, openTables, rowAdder, type StoredRow, type StoredValue } from '../../store/open-rows.ts'
import { deflated } from '../../store/original.ts'
import { bytesInside } from './inside.ts'
import { Lines } from './lines.ts'
import type { Problems } from './problems.ts'
import type { Progress } from './work.ts'

/** What a folder of open files says it holds. Fails with `unreadable` or `refused` and a sentence where it is none, or a newer Wiremark's. */
export function manifestIn(folder: string): Manifest {
  const file = join(folder, MANIFEST_FILE)
  if (!existsSync(file))
    throw new AppError('unreadable', `${folder} is no folder of open files: it has no ${MANIFEST_FILE}.`)
  const said = jsonOf(readFileSync(file, 'utf8'))
  const about = z
    .looseObject({ format: z.literal(OPEN_FILES), version: z.int(), archiveFormat: z.int() })
    .safeParse(said)
  if (about.success && (about.data.version > 1 || about.data.archiveFormat > migrations.length))
    throw new AppError(
      'refused',
      'These files were written by a newer Wiremark. Update Wiremark to take them in.'
    )
  const manifest = Manifest.safeParse(said)
  if (!manifest.success)
    throw new AppError('unreadable', `${file} is not as Wiremark writes it: ${whatIsWrong(manifest.error)}`)
  return manifest.data
}

export interface Reading {
  readonly folder: string
  readonly manifest: Manifest
  readonly progress: Progress
  readonly problems: Problems
}

/** Put the rows that open files say into an empty archive of their format, some at a time. What is wrong with them is added to the problems. */
export async function readRows(db: Archive, reading: Reading): Promise<void> {
  const { folder, manifest, problems } = reading
  const known = openTables(db)
  const said = new Set(manifest.tables.map(({ table }) => table))
  for (const table of said)
    if (!known.includes(table)) problems.add(MANIFEST_FILE, null, `${table} is not known.`)
  for (const name of readdirSync(join(folder, 'rows')))
    if (!said.has(name.replace(/\.jsonl$/, '')))
      problems.add(`rows/${name}`, null, 'the manifest does not name it.')
  for (const table of known) {
    const about = manifest.tables.find((one) => one.table === table)
    if (about === undefined) problems.add(MANIFEST_FILE, null, `${table} is missing.`)
    else if (!existsSync(join(folder, rowsFile(table))))
      problems.add(rowsFile(table), null, 'the file is missing.')
    else await readTable(db, reading, about)
  }
  problems.refuseIfAny()
}

/** How many rows are put in together. */
const TOGETHER = 500

async function readTable(db: Archive, reading: Reading, about: Manifest['tables'][number]): Promise<void> {
  const { folder, progress, problems } = reading
  const { table } = about
  const file = rowsFile(table)
  const columns = openColumns(db, table)
  const schema = rowSchema(columns)
  const add = rowAdder(db, table, columns)
  const addAll = db.transaction((rows: readonly Numbered[]) => {
    for (const { line, row } of rows) {
      try {
        add(row)
      } catch (error) {
        if (!isOfRow(error)) throw error
        problems.add(file, line, `the row does not fit: ${error.message}.`)
      }
    }
  })
  const lines = new Lines(join(folder, file))
  let waiting: Numbered[] = []
  let last = 0
  for await (const { number, text, wrong } of lines.all()) {
    last = number
    const said = text === null ? null : jsonOf(text)
    const parsed = said === null ? null : schema.safeParse(said)
    if (parsed?.success === true) {
      const row = storedRow(columns, said as Record<string, OpenValue>, table, folder)
      if (typeof row === 'string') problems.add(file, number, row)
      else waiting.push({ line: number, row })
    } else problems.add(file, number, parsed ? whatIsWrong(parsed.error) : wrong || 'the line is no JSON.')
    if (waiting.length >= TOGETHER) {
      addAll(waiting)
      waiting = []
    }
    await progress.one()
  }
  addAll(waiting)
  if (last !== about.rows)
    problems.add(file, null, `there are ${last} lines where the manifest says ${about.rows}.`)
  else if (lines.sha256 !== about.sha256)
    problems.add(file, null, 'the file is not the one that the manifest vouches for.')
}

/** Whether a row was refused for what it says, and not for want of room. */
function isOfRow(error: unknown): error is Error {
  return (
    error instanceof Error && 'code' in error && /^SQLITE_(?:CONSTRAINT|MISMATCH)/.test(String(error.code))
  )
}

interface Numbered {
  readonly line: number
  readonly row: StoredRow
}

/** A row as it is stored, or what is wrong with what it names. */
function storedRow(
  columns: readonly OpenColumn[],
  row: Readonly<Record<string, OpenValue>>,
  table: string,
  folder: string
): StoredRow | string {
  const stored: Record<string, StoredValue> = {}
  for (const { name, holds } of columns) {
    const value = row[name] ?? null
    if (holds !== 'file') {
      stored[name] = storedValue(holds, value)
      continue
    }
    const bytes = bytesInside(folder, OpenFile.parse(value))
    if (typeof bytes === 'string') return bytes
    const content = contentOf(table, bytes)
    if (content === null) return `${OpenFile.parse(value).file} has no text below an empty line.`
    stored[name] = content
  }
  return stored
}

function storedValue(holds: Exclude<OpenColumn['holds'], 'file'>, value: OpenValue): StoredValue {
  if (value === null) return null
  if (holds === 'json') return JSON.stringify(value)
  if (holds === 'bytes') return Buffer.from(String(value), 'hex')
  return holds === 'integer' ? Number(value) : String(value)
}

function contentOf(table: string, bytes: Uint8Array): StoredValue {
  if (table === 'text') return bodyIn(new TextDecoder().decode(bytes))
  return table === 'original' ? deflated(bytes) : bytes
}

/** Null where it is no JSON, which no row and no manifest is. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function whatIsWrong(error: z.ZodError): string {
  const [issue] = error.issues
  const at = issue?.path.join('.') ?? ''
  const what = issue?.message ?? 'it does not fit'
  return `${at === '' ? '' : `${at}: `}${what}.`
}
