/** What stands at the end: the sources with the way back to their quotes, changes since, the numbers of charts. */
export const ends = String.raw`
#import "/type.typ": *
#import "/quote.typ": name-of, version-of
#import "/figure.typ": ruled

// Pages come with the data: were each entry to look them up, it would be set anew with every change anywhere.
#let pages-of(quoted) = if quoted.len() > 0 {
  ours(if quoted.len() == 1 { "Quoted on page " } else { "Quoted on pages " })
  quoted.map(place => link(label("item-" + str(place.item)), str(place.page))).join(", ")
}

#let source-entry(source) = [#block(above: 0pt, below: 0pt, width: 100%, breakable: false, numbered(
  8mm,
  text(font: sans, weight: 600, fill: accent-ink, str(source.number)),
  narrow({
    set par(leading: 0.48em, spacing: 0.55em)
    set text(font: sans, size: 0.82em)
    if source.headline != none {
      directed(source.headline, par(text(font: text-font, size: 1.12em, fill: ink, source.headline)))
    }
    par(text(fill: quiet, said(
      text(weight: 600, fill: ink, name-of(source)), source.authors, whole(source.published), whole(version-of(source)),
    ).join(", ")))
    par(text(fill: quiet, pages-of(source.quoted)))
  }),
)) #label("source-" + str(source.number))]

// Row by row, so that the columns are as long as each other however few there are.
#let source-list(sources, columns) = grid(
  columns: (1fr,) * columns, column-gutter: 8mm, row-gutter: 4mm, ..sources.map(source-entry),
)

#let wording(name, words) = {
  block(above: 0pt, below: 1.6mm, kicker(name, fill: quiet))
  if words == none { text(fill: quiet, ours("These words are no longer there.")) } else { narrow(paragraphs(words)) }
}

#let words-in(finding) = said(finding.quoted, finding.now).map(words => words.len()).sum(default: 0)
#let change(finding) = block(above: 0pt, below: 6mm, width: 100%, breakable: words-in(finding) > 1200, {
  block(below: 2.4mm, sticky: true, text(font: sans, weight: 600, size: 0.94em, ours(finding.sentence)))
  if finding.quoted != none {
    set text(size: 0.94em)
    grid(
      columns: (1fr, 1fr), column-gutter: 7mm, inset: (top: 2mm, bottom: 0.6mm), stroke: (top: 0.4pt + hair),
      wording("As quoted", finding.quoted), wording("As it stands now", finding.now),
    )
  }
})

#let numbers(part) = [#block(above: 0pt, below: 8mm, width: 100%, breakable: part.rows.len() > 60, {
  block(below: 2.4mm, sticky: true, text(font: sans, weight: 600, size: 9pt, directed(part.title, part.title)))
  // Days make long and narrow tables: these stand side by side.
  let abreast = calc.min(if part.header.len() > 4 { 1 } else if part.header.len() > 2 { 2 } else { 3 }, calc.ceil(part.rows.len() / 10))
  let tables = part.rows.chunks(calc.ceil(part.rows.len() / abreast)).map(rows => {
    ruled(part.header, rows, if part.header.len() > 8 { 6pt } else { 7.4pt }, counts: true)
  })
  grid(columns: (1fr,) * abreast, column-gutter: 6mm, ..tables)
  if part.note != none { block(above: 2mm, small(part.note)) }
}) #label("numbers-" + str(part.item))]

// Each end under its own heading, set as the design sets one.
#let all-ends(data, columns: 1) = {
  if data.findings.len() > 0 {
    [#heading(level: 1, numbering: none, supplement: [end], ours("Changes since quoted")) <changes>]
    hung(for finding in data.findings { change(finding) })
  }
  if data.charts.len() > 0 {
    heading(level: 1, numbering: none, supplement: [end], ours("Numbers of the charts"))
    hung(for part in data.charts { numbers(part) })
  }
  if data.sources.len() > 0 {
    heading(level: 1, numbering: none, supplement: [end], ours("Sources"))
    hung(source-list(data.sources, columns))
  }
}

#let boilerplate(words, above, below) = if words != "" {
  block(above: above, below: below, width: 100%, {
    set par(leading: 0.5em, spacing: 0.7em)
    set text(font: sans, size: 8pt, fill: quiet)
    paragraphs(words)
  })
}

#let closing(data) = if data.closing != "" {
  hung(above: 10mm, {
    rule(0.4pt, hair)
    boilerplate(data.closing, 2.6mm, 0pt)
  })
}

// On which page each part begins, for whoever asks the set document.
#let places(data) = context [#metadata(data.items.map(item => {
  (item: item, page: locate(label("item-" + str(item))).page())
})) <places>]
`
