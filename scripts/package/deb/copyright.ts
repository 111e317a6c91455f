import type { Notice } from '../program/notices.ts'

/** Debian's copyright file (DEP-5, machine-readable): Wiremark's own licence, Node's, and of all it carries. */
export function copyrightFile(own: string, node: Notice, notices: readonly Notice[]): string {
  const head = [
    'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/',
    'Upstream-Name: Wiremark',
    'Comment: What npm packages bring lies bundled in program/out or as itself in program/node_modules.'
  ].join('\n')
  const parts = [
    stanza('*', { name: 'Wiremark', version: '', licence: 'MIT', text: own }),
    stanza('usr/lib/wiremark/node', node),
    ...notices.map((notice) => stanza(`usr/lib/wiremark/program/node_modules/${notice.name}/*`, notice))
  ]
  return `${[head, ...parts].join('\n\n')}\n`
}

function stanza(files: string, { name, version, licence, text }: Notice): string {
  return [
    `Files: ${files}`,
    `Copyright: ${field(copyrightLines(text, name))}`,
    `License: ${shortName(licence)}`,
    field(wordsOf(licence, text), true),
    ...(version === '' ? [] : [`Comment: ${name} ${version}`])
  ].join('\n')
}

/** The lines of a licence that say whose it is. */
function copyrightLines(text: string, name: string): string {
  const lines = Array.from(
    text.matchAll(/^\W*((?:copyright\s+(?:\(c\)|©|\d{4})|(?:\(c\)|©)\s*(?:copyright|\d{4})).*)$/gim),
    ([, line = '']) => line.replace(/^(?:copyright|\(c\)|©|\s)+/i, '').trim()
  )
  return lines.length === 0 ? `the authors of ${name}` : [...new Set(lines)].join('\n')
}

// Debian's own word for what SPDX writes as an expression.
function shortName(licence: string): string {
  return licence === ''
    ? 'other'
    : licence.replace(/[()]/g, '').replaceAll(' AND ', ' and ').replaceAll(' OR ', ' or ')
}

/** The words of a licence. Those that lie on every Debian system are pointed at, as its policy (12.5) asks. */
function wordsOf(licence: string, text: string): string {
  const apache =
    /^[ \t]*Apache License\s+Version 2\.0, January 2004[^]*?(?:END OF TERMS AND CONDITIONS|(?![^]))/gm
  if (licence === 'Apache-2.0' && text.search(apache) < 0) return `${text}\n${onDebian}`.trim()
  const kept = text.replace(apache, onDebian)
  return kept === '' ? 'The package comes without the words of its licence.' : kept
}

const onDebian =
  'The Apache License, version 2.0, is in /usr/share/common-licenses/Apache-2.0 on Debian systems.'

/** Text as a field goes on: each line begins with a space, and a line with nothing in it has a full stop. */
function field(text: string, fromStart = false): string {
  return text
    .split(/\r?\n/)
    .map((line, at) => (at === 0 && !fromStart ? line : line.trim() === '' ? ' .' : ` ${line.trimEnd()}`))
    .join('\n')
}
