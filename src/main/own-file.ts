import { app } from 'electron'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { z } from 'zod'

/** What one of Wiremark's own small files holds; null where it is missing, damaged or of another shape. */
export function readOwnFile<T>(name: string, shape: z.ZodType<T>): T | null {
  return shape.safeParse(readJson(ownFile(name))).data ?? null
}

/** Write one of Wiremark's own small files whole: whoever reads it finds the old or the new one, never half of either. */
export function writeOwnFile(name: string, value: unknown): void {
  const file = ownFile(name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(value), { flush: true })
  renameSync(`${file}.new`, file)
}

function ownFile(name: string): string {
  return join(app.getPath('userData'), name)
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // Missing at a first start, or damaged: there is a beginning for both.
    return null
  }
}
