/** How words are set, whatever they say. Text comes in as strings and is never taken for markup. */
export const type = String.raw`
#import "/look.typ": *

// Our own words are English, whatever language the briefing is written in.
#let ours(words) = if look.lang == "en" { words } else { text(lang: "en", region: none, words) }
#let small(body) = text(font: sans, size: 8pt, fill: quiet, body)
#let hung(body, above: auto, below: auto) = block(above: above, below: below, width: 100%, pad(left: -hang, body))
// A number beside what it counts.
#let numbered(width, number, body) = pad(left: width, {
  place(dx: -width, number)
  body
})
#let said(..parts) = parts.pos().filter(part => part != none and part != "")
#let dot = h(0.45em) + text(fill: hair, "|") + h(0.45em)
// A day or a number is not parted at the end of a line.
#let whole(words) = if words != none { box(words) }
#let rule(weight, colour) = line(length: 100%, stroke: weight + colour)
// A word above or beside what it names.
#let kicker(words, fill: accent-ink) = text(
  font: sans, size: 8pt, weight: 600, fill: fill, tracking: 0.07em, ours(upper(words)),
)

// A run too long for a line may end after every eighth letter, or it would run off the page. An empty box lets a line end and leaves no
// character behind for whoever copies the words. Web addresses part at their slashes and hyphens before that.
#let parted(it) = {
  if it.text.contains(regex("[\p{Arabic}\p{Hebrew}]")) { return it }
  it.text.clusters().chunks(8).map(letters => letters.join()).join(box())
}
#let unbroken(letters) = regex("[^\s/\-–—\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]{" + str(letters) + ",}")
// In narrow columns a shorter run is already too long.
#let narrow(body) = {
  show unbroken(14): parted
  body
}

#let first-letter = regex("[\p{L}]")
#let leftward = regex("[\p{Hebrew}\p{Arabic}\p{Syriac}\p{Thaana}\p{Nko}]")
#let first-of(words) = {
  let found = words.match(first-letter)
  if found == none { "" } else { found.text }
}
#let runs-leftward(words) = first-of(words).match(leftward) != none
// Words run the way their first letter does; a script that one language mostly writes is spoken as that one.
#let directed(words, body) = if runs-leftward(words) {
  let language = if first-of(words).match(regex("\p{Hebrew}")) != none { "he" } else { "ar" }
  // Amiri draws its letters smaller than Source Serif does.
  set text(dir: rtl, lang: language, size: if language == "ar" { 1.14em } else { 1em })
  align(right, body)
} else { body }

// Words as they are: a blank line parts paragraphs, a line end stays one.
#let paragraphs(words) = for paragraph in words.trim("\n").split(regex("\n[^\S\n]*\n\s*")) {
  directed(paragraph, par(paragraph.split("\n").join(linebreak())))
}

// A line cut at a word, with an ellipsis, where it would not fit.
#let one-line(words, width) = context {
  if measure(words).width <= width { return words }
  let kept = words.split(" ")
  while kept.len() > 1 and measure(kept.join(" ") + "…").width > width { kept = kept.slice(0, -1) }
  let cut = kept.join(" ").clusters()
  while cut.len() > 1 and measure(cut.join() + "…").width > width { cut = cut.slice(0, -1) }
  cut.join() + "…"
}

#let logo(height, width) = if look.logo != none {
  let (file, ratio, alternative) = look.logo
  let fitting = calc.min(height / 1pt, width / ratio / 1pt) * 1pt
  image(file, height: fitting, alt: alternative)
}
`
