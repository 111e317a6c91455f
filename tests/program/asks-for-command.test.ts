import { expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { asksForCommand } from '../../src/program/asks-for-command.ts'

test('every command there is, and help, asks for the command line', () => {
  const words = [...commands.map(({ name }) => name), 'help', '--help', '-h']
  expect(words.length).toBeGreaterThan(30)
  expect(words.filter((word) => !asksForCommand([word, '--archive', '/somewhere']))).toEqual([])
})

test('a mistyped command is answered by the command line, which knows them all', () => {
  expect(asksForCommand(['serach', 'dam'])).toBe(true)
})

test.each([
  [[]],
  [['--archive', 'press']],
  [['/home/ada/archive.wiremark']],
  [['./press']],
  [['codes.qdpx']],
  [['file:///home/ada/press/archive.wiremark']],
  [['C:\\Users\\Ada\\press\\archive.wiremark']],
  // Playwright and Chromium put their own switches ahead of everything.
  [['--remote-debugging-port=0', 'help']]
])('%j opens the window', (typed) => {
  expect(asksForCommand(typed)).toBe(false)
})
