import { expect, test } from 'vitest'
import { NativeMenu, type MenuLine } from '../../src/core/menu.ts'
import { menuTemplate } from '../../src/main/menu-template.ts'
import type { Command } from '../../src/renderer/commands.ts'
import { nativeMenus } from '../../src/renderer/feature/commands/native-menu.ts'

const groups: readonly Command['group'][] = [
  'Go to',
  'Searching',
  'Archive',
  'Reading',
  'Tagging',
  'Entities',
  'Versions',
  'Briefing',
  'View'
]

function command(id: string, group: Command['group'], key: string | null = null, available = true): Command {
  return { id, title: `Do ${id}`, group, key, run: () => undefined, available: () => available }
}

const some = [
  ...groups.map((group, at) => command(`some.thing${at}`, group)),
  command('history.undo', 'Archive', 'Mod+Z', false),
  command('import.files', 'Archive', 'Mod+O'),
  command('list.next', 'Go to', 'j'),
  command('reader.next', 'Reading', 'Alt+ArrowDown'),
  command('commands.keys', 'View', '?'),
  command('about.open', 'View')
]

const linesOf = (menus: readonly NativeMenu[]) => menus.flatMap(({ lines }) => lines)
const commandsOf = (lines: readonly MenuLine[]) =>
  lines.flatMap((line) => (line.kind === 'command' ? [line] : []))

test.each([false, true])('every command stands in one menu, by its own name (on a Mac: %s)', (mac) => {
  const lines = commandsOf(linesOf(nativeMenus(some, mac)))
  expect(lines.map(({ id }) => id).toSorted()).toEqual(some.map(({ id }) => id).toSorted())
  expect(lines.every(({ id, label }) => label === `Do ${id}`)).toBe(true)
})

test('the menus pass the gate', () => {
  for (const menu of nativeMenus(some, false)) expect(NativeMenu.parse(menu)).toEqual(menu)
})

test('a command that cannot be run now is greyed, and the others are not', () => {
  const lines = commandsOf(linesOf(nativeMenus(some, false)))
  expect(lines.filter(({ enabled }) => !enabled).map(({ id }) => id)).toEqual(['history.undo'])
})

test('keys are written as the system writes them, and a Mac shows only those that are not typed', () => {
  const keyOf = (id: string, mac: boolean) =>
    commandsOf(linesOf(nativeMenus(some, mac))).find((line) => line.id === id)?.accelerator
  expect(['import.files', 'list.next', 'reader.next', 'commands.keys'].map((id) => keyOf(id, false))).toEqual(
    ['CmdOrCtrl+O', 'J', 'Alt+down', '?']
  )
  expect(keyOf('import.files', true)).toBe('CmdOrCtrl+O')
  expect(keyOf('list.next', true)).toBeNull()
})

test('no menu begins or ends with a rule, and none has two in a row', () => {
  for (const { lines } of nativeMenus(some, false)) {
    const kinds = lines.map(({ kind }) => kind)
    expect(kinds[0]).not.toBe('rule')
    expect(kinds.at(-1)).not.toBe('rule')
    expect(kinds.some((kind, at) => kind === 'rule' && kinds[at + 1] === 'rule')).toBe(false)
  }
})

test('what is chosen is told by its name, and no key is taken from the window', () => {
  const told: string[] = []
  const template = menuTemplate(nativeMenus(some, false), (id) => told.push(id), false)
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
  const files = items.find(({ id }) => id === 'import.files')
  ;(files?.click as () => void)()
  expect(told).toEqual(['import.files'])
  expect(
    items.filter(({ accelerator }) => accelerator).every((item) => item.registerAccelerator === false)
  ).toBe(true)
})
