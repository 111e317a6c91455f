/** A folder on the way to an archive: its name, and the names that are found in it of those that `markers` asks for. */
export interface FolderOnTheWay {
  readonly name: string
  readonly holds: readonly string[]
}

interface Service {
  readonly name: string
  /** What a folder that the service looks after is called, as it makes it. */
  readonly folder: RegExp
  /** Files and folders that it leaves in one, whatever that is called. */
  readonly leaves: readonly string[]
}

const services: readonly Service[] = [
  { name: 'Dropbox', folder: /^dropbox(?: \(.+\))?$/i, leaves: ['.dropbox', '.dropbox.cache'] },
  { name: 'OneDrive', folder: /^onedrive(?: ?- ?.+)?$/i, leaves: ['.849C9593-D756-4E56-8D6E-42412F2A707B'] },
  { name: 'iCloud Drive', folder: /^(?:icloud ?drive|mobile documents|com~apple~clouddocs)$/i, leaves: [] },
  {
    name: 'Google Drive',
    folder: /^(?:google ?drive(?:-.+)?|googledrive(?:-.+)?|my drive)$/i,
    leaves: ['.tmp.drivedownload', '.tmp.driveupload']
  },
  { name: 'Nextcloud', folder: /^nextcloud\d*$/i, leaves: ['.nextcloudsync.log'] },
  { name: 'ownCloud', folder: /^owncloud\d*$/i, leaves: ['.owncloudsync.log'] },
  { name: 'Syncthing', folder: /^syncthing$/i, leaves: ['.stfolder', '.stignore'] },
  { name: 'Resilio Sync', folder: /^resilio sync$/i, leaves: ['.sync'] },
  { name: 'Box', folder: /^box(?: sync|-box)$/i, leaves: [] },
  { name: 'MEGA', folder: /^mega(?:sync| uploads)$/i, leaves: ['.megaignore'] },
  { name: 'pCloud', folder: /^pcloud ?(?:drive|sync)$/i, leaves: [] },
  { name: 'Proton Drive', folder: /^proton ?drive(?:-.+)?$/i, leaves: [] },
  { name: 'Seafile', folder: /^seafile$/i, leaves: ['.seafile-data'] },
  { name: 'Yandex Disk', folder: /^yandex\.disk.*$/i, leaves: ['.sync_ya'] }
]

/** Every name that a sync service leaves in its folders, to be looked for. */
export const syncMarkers: readonly string[] = services.flatMap(({ leaves }) => leaves)

/** The service that seems to keep one of these folders the same on several machines; null where none does. */
export function syncServiceOf(way: readonly FolderOnTheWay[]): string | null {
  const service = services.find(({ folder, leaves }) =>
    way.some(({ name, holds }) => folder.test(name) || holds.some((held) => leaves.includes(held)))
  )
  return service?.name ?? null
}
