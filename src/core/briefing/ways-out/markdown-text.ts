import type { Paragraph } from './shown.ts'

// A web address in angle brackets is itself, and a link; one with an entity in it would not be itself.
const address = /https?:\/\/[\w\-.~:/?#@!$&'()+,;=%]*[\w/~#=%]/g
const entity = /&(?:#\w+|\w+);/

/** A line of text such that CommonMark, and what GitHub adds to it, shows that text and nothing else. */
export function markdownLine(line: string): string {
  let written = ''
  let at = 0
  for (const found of line.matchAll(address)) {
    if (entity.test(found[0])) continue
    written += escaped(line.slice(at, found.index)) + `<${found[0]}>`
    at = found.index + found[0].length
  }
  return unstarted(written + escaped(line.slice(at)))
}

/** A paragraph, its line ends kept. */
export function markdownParagraph(lines: Paragraph): string {
  return lines.map(markdownLine).join('\\\n')
}

/** Text in a cell of a table, where a line cannot end. */
export function markdownCell(text: string): string {
  return text.split('\n').map(markdownLine).join('<br>')
}

/** What means something anywhere in a line. `://` and `www.` would begin a link that takes the backslashes after it along. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<|~$#{}]|==|&(?=#?\w+;)/g, (found) => found.replace(/./g, '\\$&'))
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www|mailto|xmpp)([.:])/gi, '$1\\$2')
}

/** What means something where a line starts: a list, a quotation, a rule, an underlined heading. */
function unstarted(line: string): string {
  return line.replace(/^[-+>=:]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2')
}
