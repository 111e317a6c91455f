import { globSync } from 'node:fs'

/** Rules of core that the window asks itself, so that their words are the window's own where they are built into it. */
const askedByWindow: readonly RegExp[] = [
  /^src\/core\/search\/(?:echo|fact-words)\.ts$/,
  /^src\/core\/placement\/(?:calls|model)\.ts$/,
  /^src\/core\/entity\/join\/how\.ts$/,
  /^src\/core\/passage\/tone-words\.ts$/
]

/** Files whose sentences reach the window from beyond it, sent or stored in English. */
const sending: readonly RegExp[] = []

/** What looks like a text and is none. */
const names: readonly RegExp[] = [
  /^auto \{0\}$/,
  /^button, a, summary$/,
  /^MAP \* /,
  /^img-src /,
  /because \{0\}$/
]

/** Whether a file's texts are said by the window, in the language chosen. */
export function isOfWindow(file: string): boolean {
  return /^src\/renderer\/.*\.(?:svelte|ts)$/.test(file) || askedByWindow.some((some) => some.test(file))
}

/** Whether a file's texts are said by the shell: menus and dialogs of the system. */
export function isOfShell(file: string): boolean {
  return /^src\/main\/.*\.ts$/.test(file)
}

/** Whether a file's sentences are sent to the window or stored, and said by it in the language chosen. */
export function isOfEngine(file: string): boolean {
  return sending.some((some) => some.test(file))
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
