const sheet = '<path fill="#fff" d="M0 0H100000V100000H0Z"/>'

/**
 * Each page of a document that Typst drew as one tall SVG, as an SVG of its own that holds only the glyphs it uses.
 * Links inside it are left out: a preview has nowhere to take them.
 */
export function splitPages(svg: string): string[] {
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number)
  const glyphs = new Map(
    Array.from(svg.matchAll(/<symbol id="([^"]+)"[^]*?<\/symbol>/g), ([symbol, id = '']) => [id, symbol])
  )
  // Typst writes a page as a group of the first level, its indentation four spaces.
  const pages = Array.from(svg.matchAll(/^ {4}<g[^>]*>\n([^]*?)^ {4}<\/g>$/gm), ([, content = '']) => content)
  const box = `viewBox="0 0 ${String(width)} ${String(height / Math.max(pages.length, 1))}"`
  return pages.map((content) => {
    const used = new Set(Array.from(content.matchAll(/xlink:href="#([^"]+)"/g), ([, id = '']) => id))
    const drawn = [...used].map((id) => glyphs.get(id) ?? '').join('')
    return compact(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${box}>` +
        `<defs>${drawn}</defs>${sheet}${content}</svg>`
    )
  })
}

// A hundred quotes make eleven megabytes, half of it indentation and values that are the default.
function compact(svg: string): string {
  return svg
    .replace(/<a [^>]*>|<\/a>/g, '')
    .replace(/>\s+</g, '><')
    .replace(/ fill-rule="nonzero"| y="0"| stroke-(?:linecap="butt"|linejoin="miter"|miterlimit="4")/g, '')
}
