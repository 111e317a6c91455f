import type { Handlers } from '../../core/contract.ts'
import { pictureBytes } from '../../store/picture.ts'
import { documentNumbered } from '../briefing/document.ts'
import { loadFonts } from '../typeset/fonts.ts'
import type { Typesetter } from '../typeset/typesetter.ts'
import type { Context } from '../context.ts'
import { briefingExporting } from './briefing-export.ts'

export function typesetting(context: Context): Handlers<'typeset'> {
  // Loaded and made for the first page: neither the command line nor a start of the app waits for a compiler.
  let made: Promise<Typesetter> | null = null
  const typesetter = () =>
    (made ??= import('../typeset/typesetter.ts').then(({ createTypesetter }) =>
      createTypesetter({ fonts: loadFonts(), pictures: (picture) => pictureBytes(context.db, picture) })
    ))
  return {
    'briefing.preview': async ({ briefing, known, typed }) => {
      const setting = await typesetter()
      return setting.preview(documentNumbered(context, briefing, { checks: true, typed }), new Set(known))
    },
    ...briefingExporting(context, typesetter)
  }
}
