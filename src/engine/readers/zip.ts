import { readPart, together, type Context, type Part } from './context.ts'
import { readDocx } from './docx.ts'
import type { FileReading } from './reading.ts'
import { unreadable } from './refuse.ts'
import { namesInZip, unzip } from './unzip.ts'

/** A zip of any readable files, zips among them down to the limit; or a document whose format is a zip. */
export async function readZip(bytes: Uint8Array, context: Context): Promise<FileReading> {
  const names = new Set(await namesInZip(bytes, context))
  if (names.has('word/document.xml')) return readDocx(bytes, context)
  const refusal = officeRefusal(names)
  if (refusal !== null) throw unreadable(refusal)
  if (context.depth >= context.limits.depth) throw unreadable('This zip lies too deep within other zips.')
  const parts: Part[] = []
  for await (const file of unzip(bytes, context)) {
    parts.push(
      'reason' in file ? { articles: [], skipped: [file] } : await readPart(file.name, file.bytes, context)
    )
  }
  if (parts.length === 0) throw unreadable('This zip has no files in it.')
  return { format: 'zip', encoding: null, ...together(parts), claimed: null }
}

function officeRefusal(names: ReadonlySet<string>): string | null {
  if (names.has('xl/workbook.xml')) return 'This is a spreadsheet; save its sheet as CSV first.'
  if (names.has('ppt/presentation.xml')) return 'This is a presentation; save it as PDF first.'
  if (names.has('mimetype') && names.has('content.xml'))
    return 'This is an OpenDocument file; save it as DOCX or PDF first.'
  return null
}
