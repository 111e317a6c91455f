import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'

/** stub */
export function standardPdf(compiler: NodeCompiler, pages: NodeTypstDocument): Uint8Array {
  return compiler.pdf(pages, { pdfStandard: 'ua-1' })
}
