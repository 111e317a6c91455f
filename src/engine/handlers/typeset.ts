import type { Handlers } from '../../core/contract.ts'
import { documentOf } from '../../core/briefing/document.ts'
import { createTypesetter, type Typesetter } from '../typeset/typesetter.ts'
import { loadFonts } from '../typeset/fonts.ts'
import { replaceFile } from '../files/replace-file.ts'
import { briefingNumbered } from './briefing.ts'
import type { Context } from '../context.ts'

export function typesetting({ db }: Context): Handlers<'typeset'> {
  // Made for the first page: a compiler with its fonts takes 80 ms that a start of the app need not wait for.
  let made: Typesetter | null = null
  const typesetter = () => (made ??= createTypesetter({ fonts: loadFonts() }))
  const documentNumbered = (briefing: number) => documentOf(briefingNumbered(db, briefing))
  return {
    'briefing.preview': ({ briefing }) => typesetter().svgPages(documentNumbered(briefing)),
    'briefing.exportPdf': ({ briefing, file }) => {
      const { bytes, pages } = typesetter().pdf(documentNumbered(briefing))
      replaceFile(file, bytes)
      return { briefing, file, pages }
    }
  }
}
