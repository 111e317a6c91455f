import { z } from 'zod'
import { jsonColumns } from './json-columns.ts'
import { Sha256 } from './manifest.ts'

/** One column of a table, as open files say it. */
export interface OpenColumn {
  readonly table: string
  readonly name: string
  /** `json`: text that is JSON, and stands in a line as what it says. `file`: what stands in a file of its own. */
  readonly holds: 'integer' | 'text' | 'bytes' | 'json' | 'file'
  readonly optional: boolean
  /** The column of another table whose value this is, as `table.column`. */
  readonly refersTo: string | null
}

/** What stands in a file of its own: where, below the folder of open files, and the digest of its bytes. */
export const OpenFile = z.strictObject({ file: z.string().min(1).max(400), sha256: Sha256 })
export type OpenFile = z.output<typeof OpenFile>

export type OpenValue = z.output<ReturnType<typeof z.json>>

/** The form of the lines of a table with these columns. It is for checking alone: what it gives back may have lost something. */
export function rowSchema(columns: readonly OpenColumn[]): z.ZodType {
  return z.strictObject(Object.fromEntries(columns.map((column) => [column.name, valueSchema(column)])))
}

function valueSchema({ table, name, holds, optional, refersTo }: OpenColumn): z.ZodType {
  const plain = holds === 'json' ? (jsonColumns[`${table}.${name}`] ?? z.json()) : schemas[holds]
  const value = optional ? plain.nullable() : plain
  return refersTo === null ? value : value.meta({ description: `The ${refersTo} of what is meant.` })
}

const schemas = {
  integer: z.int(),
  text: z.string(),
  bytes: z.string().regex(/^(?:[0-9a-f]{2})*$/, 'is not written as hexadecimal'),
  file: OpenFile
} as const satisfies Record<Exclude<OpenColumn['holds'], 'json'>, z.ZodType>
