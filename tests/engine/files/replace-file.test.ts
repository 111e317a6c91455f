import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/core/error.ts'
import { replaceFile } from '../../../src/engine/files/replace-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wiremark-replace-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const bytes = (text: string) => new TextEncoder().encode(text)

describe('replacing a file', () => {
  test('writes a new file and leaves nothing else', () => {
    replaceFile(join(folder, 'briefing.pdf'), bytes('new'))
    expect(readFileSync(join(folder, 'briefing.pdf'), 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['briefing.pdf'])
  })

  test('takes the place of an older file', () => {
    writeFileSync(join(folder, 'briefing.pdf'), 'older and longer')
    replaceFile(join(folder, 'briefing.pdf'), bytes('new'))
    expect(readFileSync(join(folder, 'briefing.pdf'), 'utf8')).toBe('new')
  })

  test('a missing folder is said by name, and not made', () => {
    expect(failureOf(join(folder, 'gone', 'briefing.pdf'))).toEqual([
      'refused',
      `There is no folder ${join(folder, 'gone')}. Choose another one.`
    ])
    expect(existsSync(join(folder, 'gone'))).toBe(false)
  })

  test('a folder in the place of the file stays as it is', () => {
    mkdirSync(join(folder, 'briefing.pdf'))
    writeFileSync(join(folder, 'briefing.pdf', 'inside'), 'x')
    expect(failureOf(join(folder, 'briefing.pdf'))[0]).toBe('refused')
    expect(readdirSync(folder)).toEqual(['briefing.pdf'])
  })

  test('a name too long for the disk is refused with a sentence', () => {
    expect(failureOf(join(folder, `${'long'.repeat(80)}.pdf`))[1]).toMatch(/too long for this disk/)
    expect(readdirSync(folder)).toEqual([])
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a folder without rights keeps the older file whole',
    () => {
      writeFileSync(join(folder, 'briefing.pdf'), 'older')
      chmodSync(folder, 0o500)
      expect(failureOf(join(folder, 'briefing.pdf'))[1]).toMatch(/no rights/)
      chmodSync(folder, 0o700)
      expect(readFileSync(join(folder, 'briefing.pdf'), 'utf8')).toBe('older')
    }
  )
})

function failureOf(file: string): [string, string] {
  try {
    replaceFile(file, bytes('new'))
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.message]
    throw error
  }
  throw new Error(`${file} was written`)
}
