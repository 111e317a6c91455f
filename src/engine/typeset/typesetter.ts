import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { BriefingDocument } from '../../core/briefing/document.ts'
import { charactersOf } from './coverage.ts'
import { machineFonts } from './machine-fonts.ts'
import { missingSentences, notIn } from './missing.ts'
import { splitPages, type Page } from './pages.ts'
import { pictureFiles, type PictureBytes } from './pictures.ts'
import { printable, textsOf } from './printable.ts'
import { settingOf } from './setting.ts'
import { shadow, workspace } from './shadow.ts'
import { standardPdf } from './standard-pdf.ts'
import { pageIn, pieces } from './template.ts'

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
  // Fonts given as bytes come before any of the same name on the machine, and the template asks for no other name.
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }], workspace })
  for (const [name, text] of Object.entries(pieces)) shadow(compiler, name, Buffer.from(text))
  const characters = new Set(fonts.flatMap((font) => [...charactersOf(font)]))
  const unshownByAny = machineFonts(compiler)
  const filesOf = pictureFiles(compiler, pictures)

  function set<T>(
    document: BriefingDocument,
    finish: (pages: NodeTypstDocument, warnings: string[]) => T
  ): T {
    const shown = printable(document)
    const foreign = notIn(textsOf(shown), (character) => characters.has(character))
    const { files, warnings } = filesOf(shown)
    const compiled = (close: boolean) => {
      const { look, content } = settingOf(shown, { files, close, machineFonts: foreign.length > 0 })
      shadow(compiler, 'look.json', Buffer.from(JSON.stringify(look)))
      shadow(compiler, 'document.json', Buffer.from(JSON.stringify(content)))
      return compile(compiler, pageIn(shown.design))
    }
    try {
      return finish(fitted(shown, compiled), [...warnings, ...missingSentences(unshownByAny(foreign))])
    } finally {
      // Typst remembers everything it has set; what the last ten documents did not need may go.
      compiler.evictCache(10)
    }
  }

  return {
    pdf: (document) =>
      set(document, (pages, warnings) => ({
        bytes: standardPdf(compiler, pages),
        pages: pages.numOfPages,
        warnings
      })),
    preview: (document, known) =>
      set(document, (pages, warnings) => ({
        pages: splitPages(compiler.svg(pages), known),
        places: placesIn(compiler, pages),
        warnings
      }))
  }
}

/** A note that runs onto a second page is set closer, and kept so if that makes it fit. */
function fitted(
  { design }: BriefingDocument,
  compiled: (close: boolean) => NodeTypstDocument
): NodeTypstDocument {
  const usual = compiled(false)
  if (design !== 'note' || usual.numOfPages !== 2) return usual
  const closer = compiled(true)
  return closer.numOfPages === 1 ? closer : usual
}

function compile(compiler: NodeCompiler, mainFileContent: string): NodeTypstDocument {
  const compiled = compiler.compile({ mainFileContent })
  if (compiled.result !== null) return compiled.result
  const said = compiled.takeDiagnostics()?.shortDiagnostics ?? []
  throw new Error(`Typst could not set the document: ${JSON.stringify(said)}`)
}

function placesIn(compiler: NodeCompiler, pages: NodeTypstDocument): Preview['places'] {
  const [places] = compiler.query(pages, { selector: '<places>', field: 'value' }) as [Preview['places']]
  return places
}
