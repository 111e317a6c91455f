import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const source = resolve(import.meta.dirname, '../../src')
const menu = readFileSync(join(source, 'main/menu.ts'), 'utf8')
const inMenu = Array.from(
  menu.matchAll(/command\('([^']+)', '[^']+'(?:, '([^']+)')?\)/g),
  ([, id, key]) => [id, key] as const
)

const renderer = readdirSync(join(source, 'renderer'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte)$/.test(file))
  .map((file) => readFileSync(join(source, 'renderer', file), 'utf8'))
  .join('\n')

test('the menu has commands', () => {
  expect(inMenu.length).toBeGreaterThan(4)
})

test.each(inMenu)('the menu’s %s is a command of the window, on the key the menu shows (%s)', (id, key) => {
  const command = new RegExp(`command\\(\\s*'${id}',\\s*'[^']+',\\s*(null|'[^']+')`).exec(renderer)
  expect(command, `${id} in src/renderer`).not.toBeNull()
  expect(key === undefined ? 'not shown' : command?.[1]).toBe(
    key === undefined ? 'not shown' : `'${key.replace('CmdOrCtrl', 'Mod')}'`
  )
})
