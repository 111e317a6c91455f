/** The one-page note: a compact head, the summary as its lead, headings in the margin, no contents. */
export const note = String.raw`
#import "/frame.typ": framed
#import "/type.typ": *
#import "/quote.typ": *
#import "/part.typ": *
#import "/ends.typ": *

#let gutter = 6mm

#let head(data) = hung(below: 0pt, {
  let mark = logo(10mm, 48mm)
  grid(
    columns: (1fr, auto), column-gutter: 10mm, align: (left + bottom, right + bottom),
    {
      if mark != none { block(above: 0pt, below: 2.6mm, mark) }
      set text(font: sans, size: 8.6pt)
      said(
        if data.masthead != "" { text(weight: 600, fill: accent-ink, tracking: 0.07em, data.masthead) },
        if look.organisation != "" { text(weight: 600, look.organisation) },
      ).join(dot)
    },
    text(font: sans, size: 8.6pt, fill: quiet, data.date),
  )
  v(2.2mm, weak: true)
  rule(1.6pt, accent)
  boilerplate(data.opening, 2.2mm, 0pt)
  v(5mm, weak: true)
  show title: it => {
    show unbroken(24): parted
    set par(leading: 0.4em)
    set text(font: head-font, size: if look.title.clusters().len() > 110 { 14pt } else { 18pt }, weight: 600)
    directed(look.title, look.title)
  }
  title()
})

#let lead(words) = hung(above: 5mm, below: 6mm, grid(
  columns: (hang - gutter, 1fr), column-gutter: gutter,
  pad(top: 0.6mm, kicker("Summary")), text(size: size * 1.06, weight: 600, paragraphs(words)),
))

#let set-quote(part) = {
  let source = part.source
  quoted(part, 3.4mm, 3.4mm, {
    barred(part.text)
    block(above: 1.4mm, below: 0pt, pad(left: 4mm, {
      set par(leading: 0.46em)
      set text(font: sans, size: 8pt, fill: quiet)
      narrow(if source == none { ours("Source no longer recorded") } else {
        text(weight: 600, fill: ink, name-of(source))
        said(none, source.authors, source.published).map(words => ", " + words).join()
        h(0.45em)
        number-of(source)
      })
      if part.remark != none { remark(part.remark) }
    }))
  })
}

#let set-part(part) = if part.kind == "quote" { set-quote(part) } else { plain(part) }

// A heading stands beside the first of what it heads; the rest runs on, however long.
#let set-section(section) = {
  let parts = section.parts
  if section.heading != none {
    let first = if parts.len() > 0 and parts.first().kind != "subheading" { parts.remove(0) }
    block(above: 5mm, below: measure-of.spacing, width: 100%, hung(above: 0pt, below: 0pt, {
      block(below: 2mm, sticky: true, rule(0.4pt, ink))
      grid(
        columns: (hang - gutter, 1fr), column-gutter: gutter,
        narrow(section-heading(section)), if first != none { set-part(first) },
      )
    }))
  }
  for part in parts { set-part(part) }
}

#let lay(data) = {
  show: framed
  show heading.where(level: 1): it => if it.supplement == [end] {
    block(above: 6mm, below: 3.6mm, sticky: true, width: 100%, hung(above: 0pt, below: 0pt, {
      block(below: 2mm, rule(0.4pt, ink))
      text(font: head-font, size: size, weight: 600, it.body)
    }))
  } else {
    set par(leading: 0.42em)
    block(above: 0pt, below: 0pt, text(font: head-font, size: size * 1.04, weight: 600, it.body))
  }
  show heading.where(level: 2): it => block(above: 4.4mm, below: 2.2mm, sticky: true, text(
    font: head-font, size: size, weight: 600, fill: accent-ink, it.body,
  ))
  head(data)
  if data.summary != "" { lead(data.summary) }
  for section in data.sections { set-section(section) }
  all-ends(data, columns: 2)
  closing(data)
  places(data)
}
`
