/** The formal report: a title page, contents, numbered headings, room to breathe, sources in footnotes. */
export const report = String.raw`
#import "/frame.typ": framed
#import "/type.typ": *
#import "/quote.typ": *
#import "/part.typ": *
#import "/ends.typ": *

#let title-page(data) = page(header: none, footer: none, {
  hung({
    rule(3pt, accent)
    v(7mm, weak: true)
    let mark = logo(18mm, 70mm)
    if mark != none { mark } else if look.organisation != "" {
      text(font: sans, size: 11pt, weight: 600, look.organisation)
    }
  })
  v(sheet.height * 0.19)
  hung({
    if data.masthead != "" { block(below: 7mm, text(font: sans, size: 10pt, weight: 600, fill: accent-ink, tracking: 0.09em, data.masthead)) }
    show title: it => {
      show unbroken(18): parted
      set par(leading: 0.38em)
      let letters = look.title.clusters().len()
      set text(font: head-font, size: if letters > 160 { 21pt } else if letters > 80 { 26pt } else { 34pt }, weight: 600)
      directed(look.title, look.title)
    }
    title()
    v(9mm, weak: true)
    line(length: 24mm, stroke: 1.6pt + accent)
    v(7mm, weak: true)
    set text(font: sans, size: 11pt)
    set par(leading: 0.5em, spacing: 0.75em)
    par(text(weight: 600, data.date))
    if look.byline != "" { par(look.byline) }
    if data.extent != "" { par(text(fill: quiet, ours(data.extent))) }
  })
  if data.opening != "" { place(bottom, float: true, clearance: 12mm, hung({
    rule(0.4pt, hair)
    boilerplate(data.opening, 3mm, 0pt)
  })) }
})

#let contents = {
  show outline: set block(spacing: 0pt)
  show outline.entry: it => link(it.element.location(), block(
    above: 0pt, below: 0pt, width: 100%, breakable: false,
    inset: (top: if it.level == 1 { 2.6mm } else { 0.9mm }, bottom: 0.9mm), grid(
      columns: (hang, 1fr, 12mm), align: (left, left, right + bottom),
      text(font: sans, size: 0.88em, fill: if it.level == 1 { accent-ink } else { quiet }, weight: if it.level == 1 { 600 } else { 400 }, it.prefix()),
      text(weight: if it.level == 1 { 600 } else { 400 }, it.body()),
      text(font: sans, size: 0.88em, fill: quiet, it.page()),
    ),
  ))
  hung({
    block(above: 0pt, below: 6mm, text(font: head-font, size: 20pt, weight: 600, ours("Contents")))
    rule(0.9pt, ink)
    v(2mm, weak: true)
    outline(title: none, depth: 2)
  })
  pagebreak()
}

#let summed(words) = hung(above: 0pt, below: 14mm, block(
  width: 100%, fill: wash, stroke: (top: 1.6pt + accent), inset: (left: hang, right: 10mm, top: 7mm, bottom: 8mm), {
    block(above: 0pt, below: 4mm, text(font: head-font, size: 15pt, weight: 600, ours("Summary")))
    paragraphs(words)
  },
))

#let cited(source, first) = narrow({
  let day = said(whole(source.published), whole(version-of(source))).join(", ")
  if first {
    said(name-of(source), source.authors, day).join(", ")
    if source.headline != none { ". “" + source.headline + "”." } else { "." }
  } else { said(name-of(source), day).join(", ") + "." }
  h(0.4em)
  source-link(source, text(fill: accent-ink, ours("Source " + str(source.number))))
})

#let set-quote(part) = {
  let source = part.source
  quoted(part, 7mm, 7mm, pad(left: 7mm, right: 7mm, {
    barred(part.text, stroke: 0.7pt + hair)
    block(above: 2.6mm, below: 0pt, sticky: false, pad(left: 4mm, {
      set par(leading: 0.5em)
      set text(font: sans, size: 8.8pt, fill: quiet)
      if source == none { ours("Source no longer recorded") } else {
        said(text(weight: 600, fill: ink, name-of(source)), source.published).join(", ")
        footnote(cited(source, part.first))
      }
      if part.remark != none { remark(part.remark) }
    }))
  }))
}

#let lay(data) = {
  show: framed.with(head-from: 3, foot-from: 2)
  set heading(numbering: "1.1")
  show heading: it => {
    let (size, above, below) = if it.level == 1 { (18pt, 13mm, 6mm) } else { (13pt, 9mm, 4mm) }
    block(above: above, below: below, sticky: true, width: 100%, {
      set par(leading: 0.42em)
      set text(font: head-font, size: size, weight: 600)
      if it.numbering == none { hung(it.body) } else {
        place(dx: -hang, text(fill: accent-ink, counter(heading).display(it.numbering)))
        it.body
      }
    })
  }
  set footnote.entry(separator: line(length: 24mm, stroke: 0.4pt + hair), clearance: 4mm, gap: 0.55em, indent: 0pt)
  show footnote.entry: set text(font: sans, size: 8pt, fill: quiet)
  show footnote.entry: set par(leading: 0.46em)
  show footnote: set text(font: sans, weight: 600, fill: accent-ink)
  title-page(data)
  if data.contents { contents }
  if data.summary != "" { summed(data.summary) }
  for section in data.sections {
    section-heading(section)
    for part in section.parts {
      if part.kind == "quote" { set-quote(part) } else { plain(part) }
    }
  }
  all-ends(data)
  closing(data)
  places(data)
}
`
