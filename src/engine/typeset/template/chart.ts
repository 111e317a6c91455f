/** Draws a chart from its marks: lines, blocks, dots and words, each at its place from the corner at the top left. */
export const chart = String.raw`
#import "/look.typ": ink, sans

#let anchors = (start: 0, middle: 0.5, end: 1)
#let drawn-line(mark) = {
  let (first, ..rest) = mark.points.map(((x, y)) => (x * 1pt, y * 1pt))
  let dashes = if mark.dashes.len() > 0 { mark.dashes.map(dash => dash * 1pt) }
  curve(
    stroke: (paint: rgb(mark.colour), thickness: mark.thick * 1pt, dash: dashes, join: "round"),
    curve.move(first), ..rest.map(point => curve.line(point)),
  )
}
#let drawn-words(mark) = context {
  let words = text(fill: rgb(mark.colour), top-edge: "baseline", bottom-edge: "baseline", mark.text)
  place(dx: mark.x * 1pt - measure(words).width * anchors.at(mark.anchor), dy: mark.y * 1pt, words)
}
#let drawn(mark) = if mark.kind == "line" { place(drawn-line(mark)) } else if mark.kind == "text" { drawn-words(mark) } else {
  if mark.kind == "dot" {
    let radius = mark.radius * 1pt
    place(dx: mark.x * 1pt - radius, dy: mark.y * 1pt - radius, circle(radius: radius, fill: rgb(mark.colour)))
  } else {
    place(dx: mark.x * 1pt, dy: mark.y * 1pt, rect(
      width: mark.width * 1pt, height: mark.height * 1pt, fill: rgb(mark.colour),
      stroke: if mark.edge != none { 0.6pt + rgb(mark.edge) },
    ))
  }
}

#let draw(drawing) = block(width: drawing.width * 1pt, height: drawing.height * 1pt, breakable: false, {
  set text(font: sans, size: drawing.type * 1pt, fill: ink)
  for mark in drawing.marks { drawn(mark) }
})
`
