import { expect, test } from 'vitest'
import { redactLog } from '../../src/main/redact-log.ts'

const secret = ['Quillfeather', 'Ormsby', 'Skarrow', 'dredger', '/home/ode', 'C:\\Users\\ode', 'Coast desk']

const own = new Set(['worker.js', 'session-Ab1.js', 'index.js'])

const log = [
  '2026-03-01T10:00:00.000Z AppError: “Quillfeather” is the tag of Ormsby’s dredger\n    at readStory (/home/ode/Coast desk/out/main/worker.js:10:5)\n    at Quillfeather.Ormsby (file:///home/ode/out/main/chunks/session-Ab1.js:7:9)',
  '2026-03-01T10:00:01.000Z SqliteError: SQLITE_CORRUPT: database disk image is malformed near "Skarrow"\n    at C:\\Users\\ode\\out\\main\\index.js:3:1\n  because Error: ENOENT: no such file, open \'/home/ode/Coast desk/Ormsby.txt\'',
  '2026-03-01T10:00:02.000Z Quillfeather says the dredger\nran aground at Skarrow\n    at dredger (Ormsby.ts:1:2)\nError: at noon (Ormsby.ts:1:2)'
].join('\n')

test('when, of which kind and where is kept, and no word that could be an article’s, a name’s or a path’s', () => {
  const told = redactLog(`${log}\n`, own).join('\n')
  expect(told).toContain('2026-03-01T10:00:00.000Z AppError (')
  expect(told).toContain('worker.js:10:5')
  expect(told).toContain('session-Ab1.js:7:9')
  expect(told).toContain('SqliteError SQLITE_CORRUPT ENOENT (')
  for (const word of secret) expect(told).not.toContain(word)
})

test('only the latest are told', () => {
  const many = Array.from(
    { length: 40 },
    (_, at) => `2026-03-01T10:00:${String(at).padStart(2, '0')}.000Z Error: x`
  )
  const told = redactLog(many.join('\n'), own)
  expect(told).toHaveLength(10)
  expect(told.at(-1)).toContain('10:00:39')
})
