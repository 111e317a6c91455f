import { z } from 'zod'

export const themes = ['system', 'light', 'dark'] as const
export const textSizes = ['small', 'usual', 'large', 'larger', 'largest'] as const
export const readingFonts = ['serif', 'sans'] as const
/** `7 Jan 2026`, `2026-01-07`, `07/01/2026` and `01/07/2026`. */
export const dateForms = ['words', 'iso', 'day-first', 'month-first'] as const
export const languages = ['system', 'en', 'de'] as const

/** A key the analyst gave a command in place of its own; the title says whose it is while that command is not there. */
const OwnKey = z.object({ title: z.string().max(500), key: z.string().max(100) })

/** Keys that the analyst has assigned, by the command's id. */
const OwnKeys = z.record(z.string().max(500), OwnKey)
export type OwnKeys = Readonly<z.output<typeof OwnKeys>>

/**
 * How one likes to work, on this machine and with every archive. A setting that is missing or damaged is what it was at
 * first, and takes no other with it.
 */
export const Settings = z.object({
  theme: z.enum(themes).catch('system'),
  textSize: z.enum(textSizes).catch('usual'),
  readingFont: z.enum(readingFonts).catch('serif'),
  dateForm: z.enum(dateForms).catch('words'),
  language: z.enum(languages).catch('system'),
  keys: OwnKeys.catch({})
})
export type Settings = Readonly<z.output<typeof Settings>>

/** What is changed of them. */
export const SettingsChange = z
  .object({
    theme: z.enum(themes),
    textSize: z.enum(textSizes),
    readingFont: z.enum(readingFonts),
    dateForm: z.enum(dateForms),
    language: z.enum(languages),
    keys: OwnKeys
  })
  .partial()
export type SettingsChange = Readonly<z.output<typeof SettingsChange>>

/** How everything is at first. */
export const firstSettings: Settings = Settings.parse({})
