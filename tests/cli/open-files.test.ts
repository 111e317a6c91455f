import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { articleText, freshFolder } from '../support/archive.ts'
import { json, run } from '../support/cli.ts'

test('writes an archive as open files, makes a new one of them, and refuses to fill one that is there', () => {
  const folder = freshFolder()
  const [files, archive, again] = ['files', 'archive', 'again'].map((name) => join(folder, name)) as [
    string,
    string,
    string
  ]
  writeFileSync(join(folder, 'bridge.txt'), articleText())
  json('import', join(folder, 'bridge.txt'), '--archive', archive)
  expect(json('export-archive', files, '--archive', archive)).toMatchObject({ folder: files, articles: 1 })
  expect(json('import-archive', files, '--archive', again)).toMatchObject({ folder: again, articles: 1 })
  expect(json('check', '--archive', again)).toMatchObject({ ok: true, articles: 1 })
  const refused = run('import-archive', files, '--archive', archive)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.error).toContain('Choose a new or an empty folder.')
})
