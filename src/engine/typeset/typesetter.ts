import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { BriefingDocument } from '../../core/briefing/document.ts'
import { charactersOf } from './coverage.ts'
import { machineFonts } from './machine-fonts.ts'
import { missingSentences, notIn } from './missing.ts'
import { PageDrawer, type Page } from './page-drawer.ts'
import { pictureFiles, type PictureBytes } from './pictures.ts'
import { setInOneThread } from './one-thread.ts'
import { printable, textsOf } from './printable.ts'
import { setPages, type SetPages } from './set-pages.ts'
import type { Places } from './setting.ts'
import { shadow, workspace } from './shadow.ts'
import { standardPdf } from './standard-pdf.ts'
import { pieces } from './template.ts'

/** Sets documents on pages. `warnings` are sentences for the analyst about what could not be shown. */
export interface Typesetter {
  /**
   * A tagged PDF; PDF/UA-1 and PDF/A-2a unless something could not be shown. The same document gives the same bytes, on
   * every machine where the fonts that come with Wiremark have all its characters.
   */
  pdf(document: BriefingDocument): { bytes: Uint8Array; pages: number; warnings: string[] }
  /** The same pages as drawings under names made of their content, those `known` left out, and where items begin. */
  preview(document: BriefingDocument, known: ReadonlySet<string>): Preview
}

export interface Preview {
  readonly pages: Page[]
  readonly places: { item: number; page: number }[]
  readonly warnings: string[]
}

export interface TypesetterOptions {
  readonly fonts: readonly Buffer[]
  readonly pictures?: PictureBytes
}

/**
 * A typesetter that takes the font files given, and others of the machine only for characters that these lack. It holds a
 * compiler, so keep it and use it again.
 */
export function createTypesetter({ fonts, pictures = () => null }: TypesetterOptions): Typesetter {
  setInOneThread()
  // Fonts given as bytes come before any of the same name on the machine, and the template asks for no other name.
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }], workspace })
  for (const [name, text] of Object.entries(pieces)) shadow(compiler, name, Buffer.from(text))
  const characters = new Set(fonts.flatMap((font) => [...charactersOf(font)]))
  const unshownByAny = machineFonts(compiler)
  const filesOf = pictureFiles(compiler, pictures)

  let settings = 0
  // Files are written without it.
  let drawer: PageDrawer | null = null
  /** Where items stood when the last document was set. */
  let before: Places = new Map()

  function set<T>(document: BriefingDocument, finish: (set: SetPages, warnings: string[]) => T): T {
    const shown = printable(document)
    const foreign = notIn(textsOf(shown), (character) => characters.has(character))
    const { files, warnings } = filesOf(shown)
    try {
      const pages = setPages(compiler, shown, { files, places: before, machineFonts: foreign.length > 0 })
      before = pages.places
      return finish(pages, [...warnings, ...missingSentences(unshownByAny(foreign))])
    } finally {
      // Typst remembers everything it has set; what the last dozen documents did not need may go. Looking for it takes a
      // while, so not after each.
      settings += 1
      if (settings % 6 === 0) compiler.evictCache(2)
    }
  }

  const drawable = (pages: NodeTypstDocument, { paper }: BriefingDocument) => ({
    vector: compiler.vector(pages),
    count: pages.numOfPages,
    paper
  })

  return {
    pdf: (document) =>
      set(document, ({ pages }, warnings) => ({
        bytes: standardPdf(compiler, pages),
        pages: pages.numOfPages,
        warnings
      })),
    preview: (document, known) =>
      set(document, ({ pages, places }, warnings) => ({
        pages: (drawer ??= new PageDrawer()).draw(drawable(pages, document), known),
        places: Array.from(places, ([item, page]) => ({ item, page })),
        warnings
      }))
  }
}
