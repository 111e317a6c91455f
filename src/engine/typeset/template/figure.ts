/** Pictures, tables and charts, with their captions. The numbers of a chart stand at the end (ends.ts). */
export const figure = String.raw`
#import "/type.typ": *
#import "/chart.typ": draw

#let captioned(body, words, item, alt: none, above: false, breakable: false) = {
  let caption = if words == "" { none } else { figure.caption(position: if above { top } else { bottom }, directed(words, words)) }
  show figure.caption: it => block(width: 100%, {
    set par(leading: 0.5em)
    set align(left)
    text(font: sans, size: 8.2pt, fill: quiet, it.body)
  })
  show figure: set align(left)
  show figure: set block(breakable: breakable)
  block(above: 1.9em, below: 1.9em, width: 100%, breakable: breakable, [#figure(
    body, caption: caption, alt: alt, numbering: none, supplement: none, outlined: false, gap: 2.4mm,
  ) #label("item-" + str(item))])
}

// As large as it came, at 96 dots an inch, but never wider than the column nor higher than three fifths of the page.
#let picture(part) = {
  if part.file == none { return captioned(small(ours("This picture cannot be drawn.")), part.caption, part.item) }
  let (width, height) = (part.width * 0.75pt, part.height * 0.75pt)
  let scale = calc.min(1, column / width, sheet.height * 0.6 / height)
  let drawn = image(part.file, width: width * scale, height: height * scale, alt: part.alternative)
  captioned(block(breakable: false, drawn), part.caption, part.item)
}

#let is-figure = regex("^[+\-−–]?\s?\d[\d.,' \u{a0}\u{202f}]*%?$")
#let figures-in(rows, at) = rows.all(row => row.at(at) == "" or row.at(at).match(is-figure) != none) and rows.any(row => row.at(at) != "")

#let ruled(header, rows, size, counts: false) = {
  let count = header.len()
  let sides = range(count).map(at => if at > 0 and (counts or figures-in(rows, at)) { right } else { left })
  set text(font: sans, size: size)
  set par(leading: 0.45em, spacing: 0.6em)
  show unbroken(if count > 4 { 8 } else { 20 }): parted
  let cell(words) = directed(words, words.split("\n").join(linebreak()))
  table(
    columns: count, align: (at, _) => sides.at(at), inset: (x: if count > 8 { 0.8mm } else { 1.6mm }, y: 1.3mm),
    stroke: (_, y) => if y == 0 { (top: 0.9pt + ink, bottom: 0.6pt + ink) } else { (bottom: 0.4pt + hair) },
    table.header(..header.map(words => text(weight: 600, cell(words)))),
    ..rows.flatten().map(cell),
  )
}

// Many columns take the whole width of the page, in smaller type.
#let grid-of(part) = {
  let count = part.header.len()
  let body = ruled(part.header, part.rows, if count > 12 { 5.6pt } else if count > 8 { 6.6pt } else if count > 4 { 7.8pt } else { 8.6pt })
  let set-out = captioned(body, part.caption, part.item, above: true, breakable: part.rows.len() > 12)
  if count > 4 { hung(set-out) } else { set-out }
}

#let chart(part) = captioned({
  block(above: 0pt, below: 2mm, sticky: true, text(font: sans, weight: 600, size: 0.94em, directed(part.title, part.title)))
  draw(part.drawing)
  block(above: 1.6mm, below: 0pt, small(link(label("numbers-" + str(part.item)), ours("The numbers are in a table at the end."))))
}, part.caption, part.item, alt: part.alternative)
`
