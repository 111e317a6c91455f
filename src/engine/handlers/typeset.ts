import type { Handlers } from '../../core/contract.ts'
import { pictureBytes } from '../../store/picture.ts'
import { documentNumbered } from '../briefing/document.ts'
import { createTypesetter, type Typesetter } from '../typeset/typesetter.ts'
import { loadFonts } from '../typeset/fonts.ts'
import type { Context } from '../context.ts'
import { briefingExporting } from './briefing-export.ts'

export function typesetting(context: Context): Handlers<'typeset'> {
  // Made for the first page: a compiler with its fonts takes 80 ms that a start of the app need not wait for.
  let made: Typesetter | null = null
  const typesetter = () =>
    (made ??= createTypesetter({
      fonts: loadFonts(),
      pictures: (picture) => pictureBytes(context.db, picture)
    }))
  return {
    'briefing.preview': ({ briefing, known, typed }) => {
      const document = documentNumbered(context, briefing, { checks: true, typed })
      return typesetter().preview(document, new Set(known))
    },
    ...briefingExporting(context, typesetter)
  }
}
