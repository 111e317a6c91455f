/** A quote's words, who said them, and what became of them since. */
export const quote = String.raw`
#import "/type.typ": *

#let name-of(source) = if source.source == none { ours("Source not named") } else { source.source }
#let version-of(source) = ours("version " + str(source.version))
#let source-link(source, body) = link(label("source-" + str(source.number)), body)
#let number-of(source) = source-link(source, text(font: sans, weight: 600, fill: accent-ink, str(source.number)))

// Where its changes are printed, the remark leads there.
#let remark(words) = {
  let body = text(font: sans, size: 8pt, weight: 600, fill: warn, ours(words))
  block(above: 0pt, below: 0pt, inset: (top: 1.9mm), if look.changes { link(<changes>, body) } else { body })
}

// The words, with a bar on the side they start from.
#let barred(words, stroke: 1.1pt + accent) = {
  let side = if runs-leftward(words) { "right" } else { "left" }
  let (strokes, inset) = ((:), (y: 0.5mm))
  strokes.insert(side, stroke)
  inset.insert(side, 4mm)
  block(width: 100%, above: 0pt, below: 0pt, stroke: strokes, inset: inset, outset: (y: 0.2mm), paragraphs(words))
}

// A short quote stays on one page; a longer one may run on. Counting letters is rough, but measuring would set every
// quote twice.
#let quoted(part, above, below, body) = {
  show quote: it => block(above: above, below: below, width: 100%, breakable: part.text.len() > 620, it.body)
  [#quote(block: true, body) #label("item-" + str(part.item))]
}
`
