/**
 * What every piece of the page shares: colours, families and measures, from `/look.json` alone. A word changed in the text
 * leaves that file as it was, so Typst remembers all that is made of it.
 *
 * Templates are strings in modules rather than `.typ` files because they must be found from source and from the bundle
 * alike, whatever chunk the bundler puts their reader in. Written without backticks and dollar signs.
 */
export const look = String.raw`
#let look = json("/look.json")

#let scripts = ("Noto Serif", "Amiri", "Noto Serif Hebrew")
#let serif = ("Source Serif 4", "Source Sans 3", ..scripts)
#let sans = ("Source Sans 3", "Source Serif 4", ..scripts)
#let families = (serif: serif, sans: sans)
#let head-font = families.at(look.headFont)
#let text-font = families.at(look.textFont)

#let ink = rgb("#1c1b19")
#let quiet = rgb("#5a5752")
#let hair = rgb("#cbc6bd")
#let wash = rgb("#f5f3ef")
#let warn = rgb("#96380f")
#let accent = rgb(look.accent)
// A pale accent is fine for a rule and too faint for a figure to be read: what is read is dark enough.
#let accent-ink = {
  let (lightness, chroma, hue, ..) = oklch(accent).components()
  if lightness > 55% { oklch(50%, chroma, hue) } else { accent }
}

// Heads, labels and sources hang out into a wide left margin; text keeps to a column of about 70 characters.
#let measures = (
  digest: (outer: 19mm, hang: 47mm, inner: 24mm, top: 25mm, bottom: 22mm, size: 9.6pt, leading: 0.62em, spacing: 0.95em),
  report: (outer: 32mm, hang: 17mm, inner: 40mm, top: 36mm, bottom: 34mm, size: 10.8pt, leading: 0.74em, spacing: 1.15em),
  note: (outer: 22mm, hang: 38mm, inner: 28mm, top: 20mm, bottom: 19mm, size: 9.8pt, leading: 0.62em, spacing: 0.9em),
  // A note set a little closer, so that it keeps to its one page.
  close: (outer: 20mm, hang: 36mm, inner: 22mm, top: 16mm, bottom: 16mm, size: 9.1pt, leading: 0.56em, spacing: 0.8em),
)
#let measure-of = measures.at(if look.close { "close" } else { look.design })
#let outer = measure-of.outer
#let hang = measure-of.hang
#let size = measure-of.size
// Letter is six millimetres wider than A4 and nineteen shorter; the column keeps its width.
#let inner = measure-of.inner + if look.paper == "letter" { 5.9mm } else { 0mm }
#let sheet = if look.paper == "letter" { (width: 215.9mm, height: 279.4mm) } else { (width: 210mm, height: 297mm) }
#let column = sheet.width - outer - hang - inner
#let full = column + hang
`
