/** The sheet: its size and margins, running heads and feet, and how text runs on it. */
export const frame = String.raw`
#import "/type.typ": *

// Heads and feet are part of every page's style. They see /look.json alone: with all of the data in sight, one changed
// word would have every page set anew.
#let section-here(page-now) = {
  let places = query(heading.where(level: 1)).map(it => it.location().position())
  let before = places.filter(place => place.page < page-now).len()
  // A section that opens at the top of the page is what the page is about; else the one that runs on.
  let opens = places.any(place => place.page == page-now and place.y < measure-of.top + 22mm)
  let at = if opens or before == 0 { before } else { before - 1 }
  look.heads.at(at, default: "")
}

#let running-head(from) = context {
  let page-now = here().page()
  if page-now < from { return }
  hung(small({
    grid(
      columns: (1fr, auto), column-gutter: 8mm,
      one-line(look.title, full * 0.52), one-line(section-here(page-now), full * 0.4),
    )
    v(-0.5em)
    rule(0.4pt, hair)
  }))
}

#let running-foot(from) = context {
  if here().page() < from { return }
  hung(small(grid(
    columns: (1fr, auto), column-gutter: 8mm,
    one-line(said(look.organisation, look.date).join(" · "), full * 0.7),
    ours("Page " + counter(page).display() + " of " + str(counter(page).final().first())),
  )))
}

#let framed(body, head-from: 2, foot-from: 1) = {
  set page(
    ..sheet,
    margin: (left: outer + hang, right: inner, top: measure-of.top, bottom: measure-of.bottom),
    header: running-head(head-from), header-ascent: measure-of.top * 0.3,
    footer: running-foot(foot-from), footer-descent: measure-of.bottom * 0.38,
  )
  // The page is laid out from the left, as its own words run, whatever language it is in: each text runs its own way.
  // Words are never hyphenated: a hyphen of ours in a quote could be taken for one of its source's.
  set text(
    font: text-font, size: size, fill: ink, hyphenate: false, fallback: look.machineFonts,
    lang: look.lang, region: look.region, dir: ltr,
    costs: (orphan: 400%, widow: 400%, runt: 200%),
  )
  set par(leading: measure-of.leading, spacing: measure-of.spacing, justify: false, linebreaks: "optimized")
  show unbroken(36): parted
  body
}
`
