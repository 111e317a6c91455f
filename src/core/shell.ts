import { z } from 'zod'
import { FilePath, Id } from './id.ts'
import { NativeMenu } from './menu.ts'

/** Kinds of files that are written or read besides articles. */
export const fileKinds = [
  'csv',
  'jsonl',
  'saved',
  'rules',
  'xlsx',
  'qdpx',
  'qdc',
  'jsonld',
  'tagging',
  'pdf',
  'docx',
  'html',
  'md',
  'txt',
  'picture',
  'house'
] as const
export type FileKind = (typeof fileKinds)[number]

const Version = z.object({ article: Id, version: z.int().positive() })

/** Calls that only a desktop window can answer: native dialogs. The command line has none of them. */
export const shellCalls = {
  /** Ask for files or folders to take in; none when the analyst closed the dialog. */
  'shell.chooseImport': {
    lane: 'shell',
    args: z.object({ folders: z.boolean().default(false) }),
    result: z.array(z.string())
  },
  /** Ask where to write a file of a kind, proposing a name without its ending; null when the analyst closed the dialog. */
  'shell.chooseSave': {
    lane: 'shell',
    args: z.object({ kind: z.enum(fileKinds), name: z.string().min(1).max(1000) }),
    result: z.string().nullable()
  },
  /** Ask for one file of a kind to read; null when the analyst closed the dialog. */
  'shell.chooseOpen': {
    lane: 'shell',
    args: z.object({ kind: z.enum(fileKinds) }),
    result: z.string().nullable()
  },
  /** Show these native menus in place of those there are. */
  'shell.showMenus': {
    lane: 'shell',
    args: z.object({ menus: z.array(NativeMenu).max(50) }),
    result: z.null()
  },
  /** Begin to drag one version of an article out of the window as a text file; the pointer must be dragging. */
  'shell.dragArticle': { lane: 'shell', args: Version, result: z.null() },
  /** Ask where to, and write one version of an article there as a text file; null when the analyst closed the dialog. */
  'shell.saveArticle': { lane: 'shell', args: Version, result: z.string().nullable() },
  /** What someone who helps needs to know of this machine and this archive. No word of any article. */
  'shell.diagnostics': { lane: 'shell', args: z.object({}), result: z.string() },
  /** Paste what the clipboard holds, as its own key does: the window hears it as a paste. */
  'shell.paste': { lane: 'shell', args: z.object({}), result: z.null() },
  /** Show a file that Wiremark has written in the system's file manager. */
  'shell.reveal': { lane: 'shell', args: z.object({ file: FilePath }), result: z.null() }
} as const
