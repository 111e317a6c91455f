const opening =
  /<g class="typst-page" transform="[^"]*" data-tid="[^"]+" data-page-width="([^"]+)" data-page-height="([^"]+)"([^>]*)>/g

/**
 * Each page of a document that typst.ts drew as one tall SVG, as an SVG of its own that holds only the glyphs it uses; null
 * for one that was not drawn. Links and invisible text are left out: a preview has nowhere to take them.
 */
export function pagesIn(svg: string): (string | null)[] {
  const starts = [...svg.matchAll(opening)]
  const shared = sharedIn(svg.slice(0, starts[0]?.index))
  return starts.map(([tag, width = '', height = '', rest = ''], at) => {
    if (rest.includes('data-dummy')) return null
    const end = starts[at + 1]?.index ?? svg.lastIndexOf('</svg>')
    const drawn = bare(svg.slice((starts[at]?.index ?? 0) + tag.length, end - '</g>'.length))
    return pageOf(drawn, shared, `0 0 ${width} ${height}`)
  })
}

function pageOf(drawing: string, shared: ReadonlyMap<string, string>, box: string): string {
  // A space has no outline, so nothing stands where its letter points to.
  const drawn = drawing.replace(/<use [^>]*href="#([^"]+)"\/>/g, (use, id: string) =>
    shared.has(id) ? use : ''
  )
  const used = new Map<string, string>()
  const use = (outline: string) => {
    for (const [, id = ''] of outline.matchAll(/(?:href="#|url\(#)([^")]+)/g)) {
      const definition = shared.get(id)
      if (definition === undefined || used.has(id)) continue
      used.set(id, definition)
      use(definition)
    }
  }
  use(drawn)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="${box}" fill="none">` +
    `<defs>${[...used.values()].join('')}</defs><rect width="100%" height="100%" fill="#fff"/>${drawn}</svg>`
  )
}

/** What pages refer to, by id: glyphs, clip paths, gradients. They stand before the first page. */
function sharedIn(head: string): Map<string, string> {
  const definitions = head.matchAll(
    /<(path|image|symbol|clipPath|linearGradient|radialGradient|pattern|g) id="([^"]+)"/g
  )
  const shared = new Map<string, string>()
  for (const { 0: opened, 1: element = '', 2: id = '', index } of definitions) {
    const close = `</${element}>`
    const inOne = head.indexOf('/>', index)
    const inner = head.indexOf('<', index + opened.length)
    const end = inOne !== -1 && inOne < inner ? inOne + 2 : head.indexOf(close, index) + close.length
    shared.set(id, head.slice(index, end).replace(' class="outline_glyph"', ''))
  }
  return shared
}

// Words to be selected would double the size and bring foreign elements; classes and ids of content mean nothing here.
function bare(drawing: string): string {
  return drawing
    .replace(/<g transform="scale\([^"]*\)"><foreignObject [^]*?<\/foreignObject><\/g>/g, '')
    .replace(/<a [^>]*>[^]*?<\/a>/g, '')
    .replace(/ (?:data-tid|class|data-hint|alt)="[^"]*"/g, '')
    .replace(/<g transform="[^"]*"><g><\/g><\/g>/g, '')
}
