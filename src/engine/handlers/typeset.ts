import { hash } from 'node:crypto'
import type { Handlers } from '../../core/contract.ts'
import { documentNumbered } from '../briefing/document.ts'
import { createTypesetter, type Typesetter } from '../typeset/typesetter.ts'
import { loadFonts } from '../typeset/fonts.ts'
import type { Context } from '../context.ts'
import { briefingExporting } from './briefing-export.ts'

export function typesetting(context: Context): Handlers<'typeset'> {
  // Made for the first page: a compiler with its fonts takes 80 ms that a start of the app need not wait for.
  let made: Typesetter | null = null
  const typesetter = () => (made ??= createTypesetter({ fonts: loadFonts() }))
  return {
    'briefing.preview': ({ briefing, known, typed }) => {
      const document = documentNumbered(context, briefing, { checks: true, typed })
      const { pages, warnings } = typesetter().svgPages(document)
      const drawn = pages.map((svg) => {
        const name = hash('sha256', svg).slice(0, 32)
        return { name, svg: known.includes(name) ? null : svg }
      })
      return { pages: drawn, places: [], warnings }
    },
    ...briefingExporting(context, typesetter)
  }
}
