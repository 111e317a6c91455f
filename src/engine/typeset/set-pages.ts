import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { BriefingDocument } from '../../core/briefing/document.ts'
import { settingOf, type Places, type Setting } from './setting.ts'
import { shadow } from './shadow.ts'
import { pageIn } from './template.ts'

/** A document on pages, and where its items begin there. */
export interface SetPages {
  readonly pages: NodeTypstDocument
  readonly places: Places
}

/** Set a document. A note that runs onto a second page is set closer, and kept so if that makes it fit. */
export function setPages(
  compiler: NodeCompiler,
  document: BriefingDocument,
  setting: Omit<Setting, 'close'>
): SetPages {
  const usual = settled(compiler, document, { ...setting, close: false })
  if (document.design !== 'note' || usual.pages.numOfPages !== 2) return usual
  const closer = settled(compiler, document, { ...setting, close: true })
  return closer.pages.numOfPages === 1 ? closer : usual
}

/**
 * Sources say on which pages they are quoted, which is known once all is set: set until what they say holds. Beginning
 * with where items stood before, an edit that moves nothing to another page needs one go; two are enough, since sources
 * stand behind all quotes and move none of them. So what comes out hangs on the document alone.
 */
function settled(compiler: NodeCompiler, document: BriefingDocument, setting: Setting): SetPages {
  const contentAt = (places: Places) => {
    const { look, content } = settingOf(document, { ...setting, places })
    return { look: JSON.stringify(look), content: JSON.stringify(content) }
  }
  const given = contentAt(setting.places)
  const first = setOnce(compiler, document, given)
  const then = contentAt(first.places)
  return then.content === given.content ? first : setOnce(compiler, document, then)
}

function setOnce(
  compiler: NodeCompiler,
  { design }: BriefingDocument,
  { look, content }: { readonly look: string; readonly content: string }
): SetPages {
  shadow(compiler, 'look.json', Buffer.from(look))
  shadow(compiler, 'document.json', Buffer.from(content))
  const pages = compile(compiler, pageIn(design))
  return { pages, places: placesIn(compiler, pages) }
}

function compile(compiler: NodeCompiler, mainFileContent: string): NodeTypstDocument {
  const compiled = compiler.compile({ mainFileContent })
  if (compiled.result !== null) return compiled.result
  const said = compiled.takeDiagnostics()?.shortDiagnostics ?? []
  throw new Error(`Typst could not set the document: ${JSON.stringify(said)}`)
}

function placesIn(compiler: NodeCompiler, pages: NodeTypstDocument): Places {
  const [places = []] = compiler.query(pages, { selector: '<places>', field: 'value' }) as {
    item: number
    page: number
  }[][]
  return new Map(places.map(({ item, page }) => [item, page]))
}
