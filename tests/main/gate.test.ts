import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** What the gate, run in the host, answers to a caller. */
const answers = JSON.parse(
  execFileSync(
    process.execPath,
    ['--import', './scripts/chromium-host/register.ts', 'tests/main/gate-callers.ts'],
    {
      cwd: root,
      encoding: 'utf8'
    }
  )
) as Record<string, unknown>

const refused = expect.stringContaining('"code":"bad-request"') as unknown

test('the window’s own page is answered', () => {
  expect(answers.ours).toBe('{"ok":true,"value":["archive.state",{}]}')
})

test.each(['framed', 'elsewhere', 'lookalike', 'gone', 'nameless'])(
  'a caller that is %s is refused',
  (caller) => {
    expect(answers[caller]).toEqual(refused)
  }
)
