import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownArchive } from '../../../src/engine/files/own-archive.ts'
import { freshFolder } from '../../support/archive.ts'

const home = '/home/ada'

test.each([
  ['linux', {}, '/home/ada/.local/share/Wiremark/archive'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/Wiremark/archive'],
  ['linux', { XDG_DATA_HOME: 'data' }, '/home/ada/.local/share/Wiremark/archive'],
  ['linux', { WIREMARK_USER_DATA: '/try' }, '/try/archive'],
  ['darwin', { XDG_DATA_HOME: '/data' }, '/home/ada/Library/Application Support/Wiremark/archive'],
  ['win32', { APPDATA: '/home/ada/Roaming' }, '/home/ada/Roaming/Wiremark/archive']
] as const)('on %s with %j a user’s own archive is %s', (platform, environment, folder) => {
  expect(ownArchive({ platform, environment, home }).replaceAll('\\', '/')).toBe(folder)
})

test('an archive that lies where earlier versions made it is the one that opens', () => {
  const config = freshFolder()
  const earlier = join(config, 'Wiremark', 'archive')
  mkdirSync(earlier, { recursive: true })
  writeFileSync(join(earlier, 'archive.db'), '')
  expect(ownArchive({ platform: 'linux', environment: { XDG_CONFIG_HOME: config }, home })).toBe(earlier)
})
