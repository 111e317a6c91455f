import { globSync } from 'node:fs'

/** Rules of core that the window asks itself, so that their words are the window's own where they are built into it. */
const askedByWindow: readonly RegExp[] = [
  /^src\/core\/search\/(?:echo|fact-words)\.ts$/,
  /^src\/core\/placement\/(?:calls|model)\.ts$/,
  /^src\/core\/entity\/join\/how\.ts$/,
  /^src\/core\/passage\/tone-words\.ts$/
]

/** Files whose sentences reach the window from beyond it, sent or stored in English. */
const sending: readonly RegExp[] = [
  /^src\/engine\/(?:briefing|entity|exchange|files|handlers|import|readers|search|watch|keep)\//,
  /^src\/engine\/(?:dispatch|engine|jobs|recogniser|tagging)\.ts$/,
  /^src\/engine\/typeset\/(?:missing|pictures)\.ts$/,
  /^src\/engine\/ways-out\/(?:docx|word-blocks|write)\.ts$/,
  /^src\/store\/(?:entity-review|entity-search|history|lock|migrate|open|search|tag|tag-order)\.ts$/,
  /^src\/core\/archive\/[^/]+$/,
  /^src\/core\/briefing\/(?:check|house-file|layout|house|quote-edit|revise-item|sound-edits)\.ts$/,
  /^src\/core\/entity\/rules-words\.ts$/,
  /^src\/core\/exchange\/(?:annotation|losses)\.ts$/,
  /^src\/core\/import\/ladder\.ts$/,
  /^src\/core\/passage\/(?:model|tag-calls)\.ts$/,
  /^src\/core\/revision\/summary\.ts$/,
  /^src\/core\/search\/(?:complete|fields|leaf|names|nearness|parse|saved-file)\.ts$/
]

/** Of those, files whose phrases are sent by themselves or inside a sentence that is said again. */
const phrasing =
  /^src\/(?:engine\/handlers|engine\/import\/(?:label|undo|reread)|engine\/exchange\/take|engine\/tagging|core\/(?:import\/ladder|entity\/rules-words|exchange\/losses|revision\/summary|search\/complete|briefing\/check))/

/** What looks like a text and is none. */
const names: readonly RegExp[] = [
  /^auto \{0\}$/,
  /^button, a, summary$/,
  /^MAP \* /,
  /^img-src /,
  /^sync service told$/,
  /because \{0\}$/,
  /^figures names quotes /,
  /^(?:1|\{0\}) (?:articles?|passages?|suggestions?|quotes?|new|finds)(?: |$)/,
  /^new (?:article|version)s?$/,
  /^\{0\} \{1\} (?:of|off|with) /,
  /^in \{0\} \{1\}$/
]

/** Whether a file's texts are said by the window, in the language chosen. */
export function isOfWindow(file: string): boolean {
  return /^src\/renderer\/.*\.(?:svelte|ts)$/.test(file) || askedByWindow.some((some) => some.test(file))
}

/** Whether a file's texts are said by the shell: dialogs of the system. Diagnostics are for whoever helps, in English. */
export function isOfShell(file: string): boolean {
  return /^src\/main\/.*\.ts$/.test(file) && !/(?:diagnostics|redact-log)\.ts$/.test(file)
}

/** Whether a file's sentences are sent to the window or stored, and said by it in the language chosen. */
export function isOfEngine(file: string): boolean {
  return sending.some((some) => some.test(file))
}

/** Whether a text of such a file is sent as it stands, rather than put into another or written into a file. */
export function isSent(file: string, text: string): boolean {
  if (/^(?:SELECT|INSERT|UPDATE|DELETE|WITH|PRAGMA)\b/.test(text)) return false
  return phrasing.test(file) ? !/^\S+$/.test(text) : /^[“{\p{Lu}]/u.test(text) && /[.?!]”?$/.test(text)
}

/** Whether a text is a name in the program that happens to look like one. */
export function isNoText(text: string): boolean {
  return names.some((name) => name.test(text))
}

/** Every file of the source, relative to the project. */
export function sourceFiles(root: string): readonly string[] {
  return globSync('src/**/*.{svelte,ts}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted()
}
