import { z } from 'zod'
import { FilePath } from '../id.ts'
import { Handed } from './handed.ts'
import { Opening, RecentArchive } from './opening.ts'

const FOLDERS_CHOSEN = ['open', 'new', 'open-files', 'open-files-to'] as const

/** What a folder is asked for. */
export type FolderChosen = (typeof FOLDERS_CHOSEN)[number]

/** Which archive is open, and opening another while the window stays. */
export const archivesCalls = {
  'archives.state': { lane: 'shell', args: z.object({}), result: Opening },
  /** The archives opened on this machine, the latest first. */
  'archives.recent': { lane: 'shell', args: z.object({}), result: z.array(RecentArchive) },
  /**
   * Ask for the folder of an archive or of open files, or for where a new one is to lie, for which `name` is proposed. Null when
   * the analyst closed the dialog.
   */
  'archives.choose': {
    lane: 'shell',
    args: z.object({ as: z.enum(FOLDERS_CHOSEN), name: z.string().max(1_000).optional() }),
    result: z.string().nullable()
  },
  /** Close the archive that is open and open this one. What came of it, which every window is told as well. */
  'archives.open': { lane: 'shell', args: z.object({ folder: FilePath }), result: Opening },
  /** Make an archive in a folder that is empty or not there yet, and open it. */
  'archives.create': { lane: 'shell', args: z.object({ folder: FilePath }), result: Opening },
  'archives.close': { lane: 'shell', args: z.object({}), result: Opening },
  /** Take an archive off the list of recent ones. Its folder stays as it is. */
  'archives.forget': { lane: 'shell', args: z.object({ folder: FilePath }), result: z.null() },
  /** What was handed to Wiremark from outside since this was asked last. */
  'archives.takeHanded': { lane: 'shell', args: z.object({}), result: Handed },
  /** What files and folders dropped on the window are. */
  'archives.sortDropped': {
    lane: 'shell',
    args: z.object({ paths: z.array(FilePath).max(100_000) }),
    result: Handed
  }
} as const
