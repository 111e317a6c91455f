import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { AppError } from '../../../src/core/error.ts'
import { readFile, type FileReading } from '../../../src/engine/readers/read-file.ts'
import { fixture } from './fixture.ts'
import { makeDocx } from './make-docx.ts'
import { makeZip } from './make-zip.ts'
import { chance, damaged } from './damage.ts'

const seed = Number(process.env['FUZZ_SEED'] ?? 20260107)
const rounds = Number(process.env['FUZZ_ROUNDS'] ?? 40)

const names = readdirSync(new URL('fixtures/', import.meta.url)).toSorted()
const samples: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ...names.map((name) => [name, fixture(name)] as const),
  [
    'plain.txt',
    Buffer.from(
      'Ferry sails again\n\n[January 7, 2026]\n\nPORT ELLERY (NORDWIRE) — The ferry sailed.\n\n"At last," she said.\n'
    )
  ],
  [
    'ferry.docx',
    makeDocx(['# Ferry sails', 'By Ada Quillfeather', 'The ferry sailed again.', 'It was full.'])
  ],
  [
    'coast.zip',
    makeZip({
      'a.txt': 'Ferry sails again.',
      'b.html': fixture('ferry.html'),
      'c.zip': makeZip({ 'd.txt': 'Deep.' })
    })
  ],
  [
    'ferry.pdf',
    NodeCompiler.create().pdf({
      mainFileContent: '= Ferry sails\nThe ferry to Sandholm sailed again on Wednesday.'
    })
  ]
]

test.each(samples)(
  '%s, cut, spliced and scrambled, is read or refused in a sentence',
  async (name, bytes) => {
    for (let round = 0; round < rounds; round++) {
      const random = chance(`${String(seed)} ${name} ${String(round)}`)
      const other = samples[Math.floor(random() * samples.length)]?.[1] ?? bytes
      const mangled = damaged(bytes, other, random)
      const where = `seed ${String(seed)}, ${name}, round ${String(round)}`
      const reading = await outcomeOf(name, mangled, where)
      if (reading !== null) expectSound(reading, where)
    }
  }
)

/** The reading, or null for a refusal that the analyst can act on. Anything else fails with what to repeat. */
async function outcomeOf(name: string, bytes: Uint8Array, where: string): Promise<FileReading | null> {
  try {
    return await readFile(name, bytes)
  } catch (error) {
    if (!(error instanceof AppError)) throw new Error(where, { cause: error })
    expect(error.code, where).toBe('unreadable')
    expect(error.message, where).toMatch(/^\p{Lu}[^\n]*\.$|\)\.$/su)
    return null
  }
}

/** Every reading accounts for what it found, and every body is one that the archive can keep. */
function expectSound(reading: FileReading, where: string): void {
  expect(reading.articles.length + reading.skipped.length, where).toBeGreaterThan(0)
  for (const { body, blocks, headline, guidVersion } of reading.articles) {
    expect(body, where).toBe(body.normalize('NFC'))
    expect(body.isWellFormed() && !/[\0\r]/.test(body), where).toBe(true)
    expect(headline === null || headline.trim() !== '', where).toBe(true)
    expect(guidVersion === null || guidVersion > 0, where).toBe(true)
    let end = 0
    for (const block of blocks) {
      expect(block.start >= end && block.end > block.start && block.end <= body.length, where).toBe(true)
      expect(body.slice(end, block.start).trim(), where).toBe('')
      end = block.end
    }
    expect(body.slice(end).trim(), where).toBe('')
  }
}
