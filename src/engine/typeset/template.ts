/**
 * The page of a briefing, in Typst. What is printed comes in as JSON (`sys.inputs.document`, a `BriefingDocument`) and is
 * only ever used as strings, so nothing an article says is taken for markup.
 *
 * It is a string in a module rather than a `.typ` file because it must be found from source and from the bundle alike,
 * whatever chunk the bundler puts its reader in. Written without backticks and dollar signs.
 */
export const template = String.raw`
#let data = json(bytes(sys.inputs.document))

#let serif = ("Source Serif 4", "Source Sans 3")
#let sans = ("Source Sans 3", "Source Serif 4")
#let ink = rgb("#1c1b19")
#let quiet = rgb("#5d5a55")
#let hair = rgb("#c9c4bb")
#let accent = rgb("#0b5d8a")

// Titles, heads and numbers hang out into the wide left margin; text keeps to a column of about 68 characters.
#let outer = 24mm
#let hang = 20mm
#let headings = data.sections.filter(section => section.heading != none).map(section => section.heading)
// Heads and feet are part of every page's style. Were they to see all of the data, one changed word would have every
// page set anew; seeing only this, the pages that stay the same are remembered.
#let (running-title, running-date) = (data.title, data.date)

#let made = if data.madeOn.match(regex("^\d{4}-\d{2}-\d{2}")) != none {
  let (year, month, day) = data.madeOn.split("-").map(int)
  datetime(year: year, month: month, day: day)
}
#set document(title: data.title, author: "Wiremark", date: made)

#let small(body) = text(font: sans, size: 8.2pt, fill: quiet, body)
#let hung(body) = pad(left: -hang, body)

// A line cut at a word, with an ellipsis, where it would not fit.
#let one-line(words, width) = context {
  if measure(words).width <= width { return words }
  let kept = words.split(" ")
  while kept.len() > 1 and measure(kept.join(" ") + "…").width > width { kept = kept.slice(0, -1) }
  let cut = kept.join(" ").clusters()
  while cut.len() > 1 and measure(cut.join() + "…").width > width { cut = cut.slice(0, -1) }
  cut.join() + "…"
}

#let running-head = context {
  let page-now = here().page()
  if page-now == 1 { return }
  let before = query(heading.where(level: 1)).filter(it => it.location().page() <= page-now)
  hung(small(grid(
    columns: (1fr, auto), column-gutter: 8mm,
    one-line(running-title, 88mm),
    if before.len() > 0 {
      let words = if before.last().has("label") and before.last().label == <sources> { "Sources" } else {
        headings.at(before.len() - 1)
      }
      one-line(words, 58mm)
    },
  )))
  v(-0.55em)
  hung(line(length: 100%, stroke: 0.4pt + hair))
}

#set page(
  paper: "a4",
  margin: (left: outer + hang, right: 32mm, top: 31mm, bottom: 30mm),
  header: running-head,
  header-ascent: 9mm,
  footer: hung(small(context grid(
    columns: (1fr, auto),
    running-date,
    [Page #counter(page).display() of #counter(page).final().first()],
  ))),
  footer-descent: 10mm,
)
#set text(
  font: serif, size: 10.6pt, fill: ink, lang: "en", hyphenate: false, fallback: false,
  costs: (orphan: 400%, widow: 400%, runt: 200%),
)
#set par(leading: 0.68em, spacing: 1.1em, justify: false, linebreaks: "optimized")

// A run too long for a line may end after every eighth letter, or it would run off the page. An empty box lets a line end and leaves no
// character behind for whoever copies the words. Web addresses part at their slashes and hyphens before that.
#let parted(it) = {
  if it.text.contains(regex("[\p{Arabic}\p{Hebrew}]")) { return it }
  it.text.clusters().chunks(8).map(letters => letters.join()).join(box())
}
#show regex("[^\s/\-–—\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]{36,}"): parted

#let first-letter = regex("[\p{L}]")
#let leftward = regex("[\p{Hebrew}\p{Arabic}\p{Syriac}\p{Thaana}\p{Nko}]")
#let runs-leftward(words) = {
  let first = words.match(first-letter)
  first != none and first.text.match(leftward) != none
}
#let directed(words, body) = if runs-leftward(words) {
  set text(dir: rtl)
  align(right, body)
} else { body }

// Words as they are: a blank line parts paragraphs, a line end stays one.
#let paragraphs(words) = for paragraph in words.trim("\n").split(regex("\n\s*\n")) {
  directed(paragraph, par(paragraph.split("\n").join(linebreak())))
}

#show heading.where(level: 1): it => block(
  above: 13mm, below: 5.5mm, sticky: true, width: 100%,
  hung({
    block(below: 3.4mm, line(length: 100%, stroke: 0.9pt + ink))
    set par(leading: 0.42em)
    text(size: 16.5pt, weight: 600, it.body)
  }),
)

#show outline.entry.where(level: 1): it => link(
  it.element.location(),
  block(above: 0pt, below: 0pt, width: 100%, breakable: false, inset: (y: 1.9mm), stroke: (bottom: 0.4pt + hair), {
    grid(
      columns: (1fr, 12mm), column-gutter: 4mm, align: (left, right + bottom),
      text(size: 10.6pt, it.body()),
      text(font: sans, size: 9.4pt, fill: quiet, it.page()),
    )
  }),
)

#let said(..parts) = parts.pos().filter(part => part != none and part != "")
#let dot = h(0.5em) + text(fill: hair, "|") + h(0.5em)

// Who said it, above the words, so that the two are never parted by a page.
#let source-note(source) = block(width: 100%, below: 2.6mm, sticky: true, breakable: false, {
  place(dx: -hang, link(
    label("source-" + str(source.number)),
    text(font: sans, size: 9.4pt, weight: 600, fill: accent, str(source.number)),
  ))
  set par(leading: 0.5em, spacing: 0.6em)
  set text(font: sans, size: 8.8pt, fill: quiet)
  par(said(
    text(weight: 600, fill: ink, if source.source == none { "Source not named" } else { source.source }),
    source.authors,
    source.published,
    "version " + str(source.version),
  ).join(dot))
  if source.headline != none {
    directed(source.headline, par(text(font: serif, size: 9.6pt, style: "italic", source.headline)))
  }
})

#let quoted(part) = {
  let side = if runs-leftward(part.text) { "right" } else { "left" }
  let (stroke, inset) = ((:), (y: 0.6mm))
  stroke.insert(side, 1.1pt + accent)
  inset.insert(side, 4.6mm)
  let words = block(width: 100%, above: 2.6mm, stroke: stroke, inset: inset, outset: (y: 0.3mm), paragraphs(part.text))
  let note = if part.source != none { source-note(data.sources.at(part.source - 1)) } else {
    block(below: 2.6mm, sticky: true, small("Source no longer recorded"))
  }
  // A quote of up to about nine lines stays on one page; a longer one may run on, its note beside its first lines.
  // Counting letters is rough, but measuring would set every quote twice.
  show quote: it => block(above: 8mm, below: 8mm, width: 100%, breakable: part.text.len() > 620, it.body)
  quote(block: true, note + words)
}

#hung({
  line(length: 100%, stroke: 2.4pt + ink)
  v(3mm, weak: true)
  grid(
    columns: (1fr, auto),
    text(font: sans, size: 9.4pt, weight: 600, fill: accent, tracking: 0.09em, "BRIEFING"),
    text(font: sans, size: 9.4pt, fill: quiet, data.date),
  )
  v(13mm, weak: true)
  show title: it => {
    show regex("\S{24,}"): parted
    set par(leading: 0.34em)
    set text(size: if data.title.clusters().len() > 110 { 20pt } else { 28pt }, weight: 600)
    directed(data.title, data.title)
  }
  title()
  if data.extent != "" {
    v(6mm, weak: true)
    text(font: sans, size: 9.4pt, fill: quiet, data.extent)
  }
})
#v(10mm, weak: true)

#if headings.len() >= 2 {
  show outline: set block(spacing: 0pt)
  block(above: 12mm, below: 14mm, {
    block(below: 1.4mm, small(text(weight: 600, fill: ink, size: 9.4pt, "Contents")))
    line(length: 100%, stroke: 0.9pt + ink)
    outline(title: none)
  })
}

#for section in data.sections {
  if section.heading != none { heading(level: 1, directed(section.heading, section.heading)) }
  for part in section.parts {
    if part.kind == "comment" { paragraphs(part.text) } else if part.kind == "quote" {
      quoted(part)
    } else if part.kind == "subheading" { heading(level: 2, part.text) } else { par(part.caption) }
  }
}

#if data.sources.len() > 0 [
  #heading(level: 1)[Sources] <sources>
  #for source in data.sources [
    #block(above: 0pt, below: 4.2mm, width: 100%, breakable: false, {
      place(dx: -hang, text(font: sans, size: 9.4pt, weight: 600, fill: accent, str(source.number)))
      set par(leading: 0.5em, spacing: 0.55em)
      set text(font: sans, size: 9.2pt)
      if source.headline != none {
        directed(source.headline, par(text(font: serif, size: 10.2pt, source.headline)))
      }
      par(text(fill: quiet, said(
        text(weight: 600, fill: ink, if source.source == none { "Source not named" } else { source.source }),
        source.authors,
        source.published,
        "version " + str(source.version),
      ).join(dot)))
    }) #label("source-" + str(source.number))
  ]
]
`
