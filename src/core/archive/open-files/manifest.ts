import { z } from 'zod'

export const OPEN_FILES = 'wiremark-open-archive'

/** The files that say what is in an archive's folder of open files, and of what form it is. */
export const MANIFEST_FILE = 'manifest.json'

/** Where the rows of a table are, one to a line. */
export const rowsFile = (table: string): string => `rows/${table}.jsonl`

/** Where the form of those lines is, as JSON Schema. */
export const schemaFile = (table: string): string => `schema/${table}.json`

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 digest in hexadecimal')

/** What a folder of open files holds. Each file of rows is named with its digest, and each row names the files it needs with theirs. */
export const Manifest = z.strictObject({
  format: z.literal(OPEN_FILES),
  version: z.literal(1),
  /** The form of the rows: how many migrations the archive had had. */
  archiveFormat: z.int().positive(),
  /** UTC, ISO 8601. */
  madeAt: z.iso.datetime(),
  tables: z.array(
    z.strictObject({
      table: z.string().regex(/^[a-z_]{1,60}$/, 'is no name of a table'),
      rows: z.int().nonnegative(),
      sha256: Sha256
    })
  )
})
export type Manifest = z.output<typeof Manifest>
