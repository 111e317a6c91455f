import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { AppError } from '../../core/error.ts'
import { decode } from '../../engine/readers/encoding.ts'
import { recogniseRaw } from '../../engine/recogniser.ts'
import type { FreeCommand } from '../command.ts'

export const recogniseCommand: FreeCommand = {
  name: 'recognise',
  usage: 'FILE…',
  summary: 'Find persons, organisations and places in text files, outside any archive.',
  options: {},
  async runAlone({ words }) {
    if (words.length === 0) throw new AppError('bad-request', 'Name the text files to read.')
    const json = words.map((file) => ({ file, entities: recogniseRaw(textOf(file)) }))
    const text = json.flatMap(({ file, entities }) => [
      file,
      ...entities.map(
        (one) => `  ${one.kind.padEnd(12)}  ${one.start}–${one.end}  ${one.text.replace(/\s+/g, ' ')}`
      )
    ])
    return { json, text: text.join('\n') }
  }
}

/** The characters of a file exactly as its encoding gives them, so that offsets mean the same to whoever asks. */
function textOf(file: string): string {
  const bytes = bytesOf(file)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return decode(bytes).text
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(resolve(file))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new AppError('not-found', `“${file}” cannot be read (${code}).`)
  }
}
