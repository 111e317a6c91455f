import { expect, test } from 'vitest'
import { syncServiceOf } from '../../../src/core/archive/synced.ts'

function wayTo(path: string, holds: Record<string, string[]> = {}): string | null {
  return syncServiceOf(path.split(/[\\/]/).map((name) => ({ name, holds: holds[name] ?? [] })))
}

test.each([
  ['/home/ana/Dropbox/work/archive', 'Dropbox'],
  ['/home/ana/Dropbox (Desk)/archive', 'Dropbox'],
  ['C:\\Users\\ana\\OneDrive - Ministry of Harbours\\archive', 'OneDrive'],
  ['C:\\Users\\ana\\OneDrive\\archive', 'OneDrive'],
  ['/Users/ana/Library/CloudStorage/OneDrive-Ministry/archive', 'OneDrive'],
  ['/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/archive', 'iCloud Drive'],
  ['C:\\Users\\ana\\iCloudDrive\\archive', 'iCloud Drive'],
  ['/Users/ana/Library/CloudStorage/GoogleDrive-ana@press.example/My Drive/archive', 'Google Drive'],
  ['G:\\My Drive\\archive', 'Google Drive'],
  ['/home/ana/Nextcloud/archive', 'Nextcloud'],
  ['/home/ana/ownCloud2/archive', 'ownCloud'],
  ['/home/ana/Syncthing/archive', 'Syncthing'],
  ['/home/ana/pCloudDrive/archive', 'pCloud']
])('%s is looked after by %s', (path, service) => expect(wayTo(path)).toBe(service))

test.each([
  ['/home/ana/papers/archive', { papers: ['.stfolder'] }, 'Syncthing'],
  ['/data/desk/archive', { desk: ['.dropbox.cache'] }, 'Dropbox'],
  ['/data/desk/archive', { archive: ['.nextcloudsync.log'] }, 'Nextcloud']
])('%s is known by what %j shows', (path, holds, service) => expect(wayTo(path, holds)).toBe(service))

test.each([
  '/home/ana/archive',
  '/home/ana/Dropbox-notes/archive',
  '/home/ana/Box/archive',
  '/home/ana/sync/archive',
  '/home/ana/cloud/archive',
  'C:\\Users\\onedriver\\archive'
])('%s is nobody else’s', (path) => expect(wayTo(path)).toBeNull())
