import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { placeBeside } from '../../../src/engine/files/beside.ts'
import { freshFolder } from '../../support/archive.ts'

const GUID = '0f8fad5b-d9cb-469f-a165-70867728950e'

test('halves that were left long ago are taken away, and nothing else', () => {
  const folder = freshFolder()
  const write = (name: string, hoursAgo: number) => {
    if (name.includes('folder')) mkdirSync(join(folder, name))
    else writeFileSync(join(folder, name), 'half')
    const at = new Date(Date.now() - hoursAgo * 3_600_000)
    utimesSync(join(folder, name), at, at)
  }
  const others = [
    '.morning.pdf',
    `.evening.pdf.${GUID}.part`,
    '.morning.pdf.old.part',
    `morning.pdf.${GUID}.part`
  ]
  for (const name of [...others, `.morning.pdf.${GUID}.part`, `.a folder.${GUID}.part`]) write(name, 30)
  write(`.morning.pdf.1${GUID.slice(1)}.part`, 0.5)

  expect(basename(placeBeside(join(folder, 'morning.pdf')))).toMatch(/^\.morning\.pdf\.[\da-f-]{36}\.part$/)
  placeBeside(join(folder, 'a folder'))
  expect(readdirSync(folder).toSorted()).toEqual(
    [...others, `.morning.pdf.1${GUID.slice(1)}.part`].toSorted()
  )
})

test('a folder that is not there has no halves', () => {
  expect(() => placeBeside(join(freshFolder(), 'none', 'morning.pdf'))).not.toThrow()
})
