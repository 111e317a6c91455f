import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { BriefingDocument } from '../../core/briefing/document.ts'
import { charactersOf } from './coverage.ts'
import { missingIn } from './missing.ts'
import { splitPages } from './pages.ts'
import { printable, textsOf } from './printable.ts'
import { template } from './template.ts'

/** Sets documents on pages. `warnings` are sentences for the analyst about what could not be shown. */
export interface Typesetter {
  /** A PDF, tagged; PDF/UA-1 unless a character could not be shown. The same document gives the same bytes. */
  pdf(document: BriefingDocument): { bytes: Uint8Array; pages: number; warnings: string[] }
  /** The same pages, each an SVG document of its own. */
  svgPages(document: BriefingDocument): { pages: string[]; warnings: string[] }
}

/** A typesetter that knows the font files given and no others. It holds a compiler, so keep it and use it again. */
export function createTypesetter({ fonts }: { readonly fonts: readonly Buffer[] }): Typesetter {
  // Fonts given as bytes come before any of the same name on the machine, and the template asks for no other name.
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: [...fonts] }],
    workspace: import.meta.dirname
  })
  const characters = new Set(fonts.flatMap((font) => [...charactersOf(font)]))

  function set<T>(document: BriefingDocument, finish: (set: NodeTypstDocument, warnings: string[]) => T): T {
    const shown = printable(document)
    const warnings = missingIn(textsOf(shown), (character) => characters.has(character))
    const compiled = compiler.compile({
      mainFileContent: template,
      inputs: { document: JSON.stringify(shown) }
    })
    try {
      if (compiled.result === null) throw new Error(failureOf(compiled.takeDiagnostics()?.shortDiagnostics))
      return finish(compiled.result, warnings)
    } finally {
      // Typst remembers everything it has set; what the last ten documents did not need may go.
      compiler.evictCache(10)
    }
  }

  return {
    pdf: (document) =>
      set(document, (pages, warnings) => ({
        // PDF/UA-1 forbids a character without a glyph; the file is then tagged but does not claim the standard.
        bytes: compiler.pdf(pages, warnings.length === 0 ? { pdfStandard: 'ua-1' } : {}),
        pages: pages.numOfPages,
        warnings
      })),
    svgPages: (document) =>
      set(document, (pages, warnings) => ({ pages: splitPages(compiler.plainSvg(pages)), warnings }))
  }
}

function failureOf(diagnostics: readonly unknown[] | undefined): string {
  return `Typst could not set the document: ${JSON.stringify(diagnostics ?? [])}`
}
