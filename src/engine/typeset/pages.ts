const sheet = '<path fill="#fff" d="M0 0H100000V100000H0Z"/>'

/**
 * Each page of a document that Typst drew as one tall SVG, as an SVG of its own that holds only the glyphs it uses.
 * Links are left out: a preview has nowhere to take them. A glyph has the same id on every page of a document.
 */
export function splitPages(svg: string): string[] {
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number)
  const glyphs = glyphsOf(svg)
  // Typst writes a page as a group of the first level, its indentation four spaces.
  const pages = Array.from(svg.matchAll(/^ {4}<g[^>]*>\n([^]*?)^ {4}<\/g>$/gm), ([, content = '']) => content)
  const box = `viewBox="0 0 ${String(width)} ${String(height / Math.max(pages.length, 1))}"`
  return pages.map((content) => {
    const used = new Map<string, string>()
    const drawn = compact(content, (id) => {
      const glyph = glyphs.get(id)
      if (glyph !== undefined) used.set(glyph.id, glyph.symbol)
      return glyph?.id ?? id
    })
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${box}>` +
      `<defs>${[...used.values()].join('')}</defs>${sheet}${drawn}</svg>`
    )
  })
}

function glyphsOf(svg: string): Map<string, { readonly id: string; readonly symbol: string }> {
  const symbols = svg
    .slice(svg.lastIndexOf('<defs id="glyph">'))
    .matchAll(/<symbol id="([^"]+)"([^]*?<\/symbol>)/g)
  const glyphs = Array.from(symbols, ([, long = '', rest = ''], index) => {
    const id = `glyph-${String(index)}`
    return [long, { id, symbol: `<symbol id="${id}"${shortened(rest)}` }] as const
  })
  return new Map(glyphs)
}

// Typst writes each letter's colour and long id anew; a hundred quotes would make eleven megabytes.
function compact(content: string, idOf: (id: string) => string): string {
  return content
    .replace(/<a [^]*?<\/a>/g, '')
    .replace(/(<g class="typst-text"[^>]*)>((?:\s*<use [^>]*>)+)/g, (_, group: string, uses: string) => {
      const fill = /fill="([^"]+)"/.exec(uses)?.[1] ?? 'none'
      const letters = Array.from(
        uses.matchAll(/#([^"]+)" x="(-?[\d.]+)" y="(-?[\d.]+)"/g),
        ([, id = '', x, y]) =>
          `<use xlink:href="#${idOf(id)}" x="${rounded(x)}"${y === '0' ? '' : ` y="${rounded(y)}"`}/>`
      )
      return `${group} fill="${fill}">${letters.join('')}`
    })
    .replace(/>\s+</g, '><')
}

function shortened(outline: string): string {
  return outline.replace(/>\s+</g, '><').replace(/(\.\d{3})\d+/g, '$1')
}

function rounded(length: string | undefined): string {
  return String(Math.round(Number(length) * 100) / 100)
}
