/** Parts that every design sets alike. */
export const part = String.raw`
#import "/type.typ": *
#import "/figure.typ": captioned, chart, grid-of, picture

#let section-heading(section) = if section.heading != none {
  [#heading(level: 1, directed(section.heading, section.heading)) #label("item-" + str(section.item))]
}

#let plain(part) = {
  if part.kind == "subheading" {
    [#heading(level: part.level, directed(part.text, part.text)) #label("item-" + str(part.item))]
  } else if part.kind == "comment" {
    // A label needs something to hold on to, and paragraphs are several things.
    [#metadata(none) #label("item-" + str(part.item))]
    paragraphs(part.text)
  } else if part.kind == "picture" { picture(part) }
  else if part.kind == "table" { grid-of(part) }
  else if part.kind == "chart" { chart(part) }
}
`
