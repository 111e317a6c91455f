/** The daily digest: a nameplate, what it holds, and quotes close together with who said them at their side. */
export const digest = String.raw`
#import "/frame.typ": framed
#import "/type.typ": *
#import "/quote.typ": *
#import "/part.typ": *
#import "/ends.typ": *

#let gutter = 6mm
#let beside(label, body) = hung(above: 0pt, below: 0pt, grid(columns: (hang - gutter, 1fr), column-gutter: gutter, label, body))

#let nameplate(data) = hung(below: 0pt, {
  let mark = logo(13mm, 58mm)
  let word = if data.masthead != "" { text(font: head-font, size: 27pt, weight: 600, tracking: -0.01em, data.masthead) }
  if mark != none or word != none {
    set par(leading: 0.3em)
    grid(
      columns: if mark == none or word == none { (1fr,) } else { (1fr, auto) }, column-gutter: 10mm, align: (left + bottom, right + bottom),
      ..said(word, mark),
    )
    v(3.6mm, weak: true)
  }
  rule(2.4pt, accent)
  v(1.9mm, weak: true)
  set text(font: sans, size: 8.6pt, fill: quiet)
  grid(
    columns: (1fr, auto), column-gutter: 8mm,
    if look.organisation == "" { data.date } else { text(weight: 600, fill: ink, look.organisation) + dot + data.date },
    ours(data.extent),
  )
  v(1.9mm, weak: true)
  rule(0.4pt, ink)
})

#let headline = hung(above: 0pt, below: 0pt, {
  show title: it => {
    show unbroken(24): parted
    set par(leading: 0.4em)
    set text(font: head-font, size: if look.title.clusters().len() > 110 { 16pt } else { 22pt }, weight: 600)
    directed(look.title, look.title)
  }
  title()
})

#let summed(words) = hung(above: 6mm, below: 0pt, block(
  width: 100%, fill: wash, stroke: (left: 2.4pt + accent), inset: (left: hang, right: 6mm, y: 3.6mm), {
    place(dx: -hang + 4.6mm, dy: 0.5mm, kicker("In brief"))
    set text(size: size * 1.06)
    paragraphs(words)
  },
))

#let contents = {
  show outline: set block(spacing: 0pt)
  show outline.entry: it => link(it.element.location(), block(
    above: 0pt, below: 0pt, width: 100%, breakable: false, inset: (y: if it.level == 1 { 1.1mm } else { 0.55mm }), grid(
      columns: (1fr, 10mm), column-gutter: 4mm, align: (left, right + bottom),
      pad(left: if it.level == 1 { 0mm } else { 4.5mm }, text(
        weight: if it.level == 1 { 600 } else { 400 }, fill: if it.level == 1 { ink } else { quiet }, it.body(),
      )),
      text(font: sans, size: 8.4pt, fill: quiet, it.page()),
    ),
  ))
  block(above: 7mm, below: 8mm, width: 100%, beside(
    block(above: 0pt, inset: (y: 1.2mm), kicker("Contents", fill: quiet)), outline(title: none, depth: 2),
  ))
}

#let meta(source) = narrow({
  set par(leading: 0.46em, spacing: 0.5em)
  set text(font: sans, size: 8pt, fill: quiet)
  if source == none { par(ours("Source no longer recorded")) } else {
    numbered(7mm, number-of(source), {
      par(text(weight: 600, fill: ink, name-of(source)))
      if source.authors != "" { par(source.authors) }
      par(said(whole(source.published), whole(version-of(source))).join(", "))
    })
  }
})

#let set-quote(part) = {
  let source = part.source
  quoted(part, 4.6mm, 4.6mm, beside(meta(source), {
    if source != none and source.headline != none {
      block(above: 0pt, below: 1.8mm, width: 100%, inset: (x: 4mm), sticky: true, narrow(directed(source.headline, text(weight: 600, source.headline))))
    }
    barred(part.text)
    if part.remark != none { block(above: 0pt, below: 0pt, inset: (left: 4mm), remark(part.remark)) }
  }))
}

#let lay(data) = {
  show: framed
  show heading: set block(sticky: true)
  show heading.where(level: 1): it => block(above: 9mm, below: 4mm, sticky: true, width: 100%, hung(above: 0pt, below: 0pt, {
    block(below: 2.2mm, rule(0.9pt, ink))
    set par(leading: 0.4em)
    text(font: head-font, size: 14pt, weight: 600, it.body)
  }))
  show heading.where(level: 2): it => block(above: 6mm, below: 3mm, sticky: true, width: 100%, {
    set par(leading: 0.42em)
    text(font: head-font, size: 11pt, weight: 600, fill: accent-ink, it.body)
  })
  nameplate(data)
  hung(above: 2.6mm, below: 0pt, boilerplate(data.opening, 0pt, 0pt))
  v(7mm, weak: true)
  headline
  if data.summary != "" { summed(data.summary) }
  if data.contents { contents }
  for section in data.sections {
    section-heading(section)
    for part in section.parts {
      if part.kind == "quote" { set-quote(part) } else { plain(part) }
    }
  }
  all-ends(data, columns: 2)
  closing(data)
  places(data)
}
`
