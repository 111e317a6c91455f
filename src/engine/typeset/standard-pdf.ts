import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { asArchival } from './archival.ts'

/**
 * A PDF that keeps as many standards as the document allows: PDF/UA-1 and PDF/A-2a; without the archival one where the
 * document has no date or letters that only one font knows; none, but tagged all the same, where a character has no glyph.
 */
export function standardPdf(compiler: NodeCompiler, pages: NodeTypstDocument): Uint8Array {
  const accessible = tried(() => compiler.pdf(pages, { pdfStandard: 'ua-1' }))
  if (accessible === null) return compiler.pdf(pages)
  const archival = tried(() => compiler.pdf(pages, { pdfStandard: 'a-2a' }))
  return archival === null ? accessible : asArchival(accessible, archival)
}

/** Typst refuses a standard that a document cannot keep. */
function tried(write: () => Buffer): Buffer | null {
  try {
    return write()
  } catch {
    return null
  }
}
