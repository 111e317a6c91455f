import { describe, expect, test } from 'vitest'
import type { OwnKeys } from '../../src/core/settings/model.ts'
import type { Command } from '../../src/renderer/commands.ts'
import { canonicalKey, keyLabel, pressedKey } from '../../src/renderer/feature/commands/keys.ts'
import { Commands } from '../../src/renderer/feature/commands/registry.svelte.ts'

const command = (id: string, key: string | null, more: Partial<Command> = {}): Command => ({
  id,
  title: id,
  group: 'View',
  key,
  run: () => undefined,
  ...more
})

const press = (key: string, held: Partial<KeyboardEvent> = {}) => {
  const event = { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, target: null, ...held }
  let stopped = false
  return Object.assign(event, {
    preventDefault: () => (stopped = true),
    wasStopped: () => stopped
  }) as unknown as KeyboardEvent & { wasStopped(): boolean }
}

describe('keys', () => {
  test.each([
    ['mod+k is written one way', 'Mod+k', 'Mod+K'],
    ['modifiers have one order', 'Shift+Mod+z', 'Mod+Shift+Z'],
    ['a sign is known by itself, however it is typed', 'Shift+?', '?'],
    ['plus is a key too', 'Mod++', 'Mod++'],
    ['space has a name', ' ', 'Space'],
    ['an arrow keeps its Shift', 'Shift+ArrowRight', 'Shift+ArrowRight']
  ])('%s', (_, written, canonical) => expect(canonicalKey(written)).toBe(canonical))

  test.each([
    [{ key: 'k', ctrlKey: true }, false, 'Mod+K'],
    [{ key: 'k', metaKey: true }, true, 'Mod+K'],
    [{ key: 'k', ctrlKey: true }, true, 'Ctrl+K'],
    [{ key: 'k', metaKey: true }, false, null],
    [{ key: '?', shiftKey: true }, false, '?'],
    [{ key: 'J', shiftKey: true }, false, 'Shift+J'],
    [{ key: 'Shift', shiftKey: true }, false, null]
  ])('pressing %j (Mac: %s) is %s', (event, mac, key) => {
    const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
    expect(pressedKey({ ...none, ...event }, mac)).toBe(key)
  })

  test.each([
    ['Mod+Shift+Z', false, 'Ctrl+Shift+Z'],
    ['Mod+Shift+Z', true, '⇧⌘Z'],
    ['Mod+ArrowLeft', true, '⌘←'],
    ['Escape', false, 'Esc'],
    ['/', true, '/']
  ])('%s reads (Mac: %s) as %s', (key, mac, label) => expect(keyLabel(key, mac)).toBe(label))
})

describe('the registry', () => {
  test('a key runs its command, and so does each further key', () => {
    const ran: string[] = []
    const commands = new Commands({}, () => undefined, false)
    commands.add([command('history.redo', 'Mod+Shift+Z', { also: ['Mod+Y'], run: () => ran.push('redo') })])
    commands.keydown(press('Z', { ctrlKey: true, shiftKey: true }))
    commands.keydown(press('y', { ctrlKey: true }))
    expect(ran).toEqual(['redo', 'redo'])
  })

  test('two commands on one key are refused, naming both, and neither of the new ones stays', () => {
    const commands = new Commands({}, () => undefined, false)
    commands.add([command('search.focus', '/')])
    expect(() => commands.add([command('other.fine', 'o'), command('other.clash', '/')])).toThrow(
      /search\.focus and other\.clash are both on \//
    )
    expect(commands.all.map(({ id }) => id)).toEqual(['search.focus'])
  })

  test('a command may be registered again once it was taken away', () => {
    const commands = new Commands({}, () => undefined, false)
    commands.add([command('tag.add', 't')])()
    expect(() => commands.add([command('tag.add', 't')])).not.toThrow()
  })

  test('only a key with Mod may fire while typing', () => {
    expect(() =>
      new Commands({}, () => undefined, false).add([command('bad.key', 'b', { whileTyping: true })])
    ).toThrow(/while typing/)
  })

  test('a command that is not available leaves its key alone', () => {
    const commands = new Commands({}, () => undefined, false)
    commands.add([command('tag.add', 't', { available: () => false })])
    const event = press('t')
    commands.keydown(event)
    expect(event.wasStopped()).toBe(false)
    expect(commands.run('tag.add')).toBe(false)
  })
})

describe('a key of one’s own', () => {
  const two = () => [command('tag.add', 't'), command('tag.again', 'r', { also: ['Mod+R'] })]

  test('is the only one the command listens to, now and at the next start', () => {
    let kept: OwnKeys = {}
    const ran: string[] = []
    const commands = new Commands({}, (own) => (kept = own), false)
    commands.add([command('tag.again', 'r', { also: ['Mod+R'], run: () => ran.push('again') })])
    expect(commands.assign('tag.again', 'w')).toBeNull()
    commands.keydown(press('w'))
    commands.keydown(press('r'))
    commands.keydown(press('r', { ctrlKey: true }))
    expect(ran).toEqual(['again'])
    const later = new Commands(kept, () => undefined, false)
    later.add(two())
    expect(later.keyOf('tag.again')).toBe('W')
  })

  test('is refused where another command has it, naming that command', () => {
    const commands = new Commands({}, () => undefined, false)
    commands.add(two())
    expect(commands.assign('tag.again', 'T')).toBe('T is the key of “tag.add”.')
    expect(commands.keyOf('tag.again')).toBe('R')
  })

  test('is refused where a command has it that is not on the screen now', () => {
    const commands = new Commands({}, () => undefined, false)
    const gone = commands.add([command('compare.next', 'm')])
    commands.assign('compare.next', 'w')
    gone()
    commands.add(two())
    expect(commands.assign('tag.add', 'w')).toBe('W is the key of “compare.next”.')
  })

  test.each(['Escape', 'Tab', 'Enter', 'Mod+C'])('%s stays what it is everywhere', (key) => {
    const commands = new Commands({}, () => undefined, false)
    commands.add(two())
    expect(commands.assign('tag.add', key)).toMatch(/cannot be given to a command/)
  })

  test('needs Mod for a command that works while typing', () => {
    const commands = new Commands({}, () => undefined, false)
    commands.add([command('search.focus', 'Mod+F', { whileTyping: true })])
    expect(commands.assign('search.focus', 'f')).toMatch(/its key needs Ctrl/)
    expect(commands.assign('search.focus', 'Mod+G')).toBeNull()
  })

  test('wins over a command that comes with it later, which has no key until it is given back', () => {
    const commands = new Commands({}, () => undefined, false)
    commands.add([command('tag.add', 't')])
    commands.assign('tag.add', 'm')
    commands.add([command('compare.next', 'm')])
    expect(commands.keyOf('compare.next')).toBeNull()
    commands.reset('tag.add')
    expect([commands.keyOf('tag.add'), commands.keyOf('compare.next')]).toEqual(['T', 'M'])
  })
})
