import { z } from 'zod'
import { FilePath } from './id.ts'

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

/** What the window may speak: a language, or whichever the system speaks. */
export const languageChoices = ['system', 'en', 'de'] as const
export type LanguageChoice = (typeof languageChoices)[number]

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
  /** Paste what the clipboard holds, as its own key does: the window hears it as a paste. */
  'shell.paste': { lane: 'shell', args: z.object({}), result: z.null() },
  /** Speak this language from here on: the menu is put up anew and the window loaded anew. Kept for the next start. */
  'language.speak': {
    lane: 'shell',
    args: z.object({ language: z.enum(languageChoices) }),
    result: z.null()
  },
  /** Show a file that Wiremark has written in the system's file manager. */
  'shell.reveal': { lane: 'shell', args: z.object({ file: FilePath }), result: z.null() }
} as const
