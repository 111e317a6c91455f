import type { MenuLine, NativeMenu } from '../../../core/menu.ts'
import type { Command } from '../../commands.ts'
import { canonicalKey } from './keys.ts'

const rule: MenuLine = { kind: 'rule' }
const role = (name: Extract<MenuLine, { kind: 'role' }>['role'], label: string): MenuLine => ({
  kind: 'role',
  role: name,
  label
})

/**
 * The native menus, made of the commands there are: each stands in one of them, with its key, and is greyed where it cannot be
 * run. Nothing is named here twice; a command that is added shows up by its group.
 */
export function nativeMenus(commands: readonly Command[], mac: boolean): NativeMenu[] {
  const taken = new Set<string>()
  const those = (fits: (command: Command) => boolean): MenuLine[] => {
    const found = commands.filter((command) => !taken.has(command.id) && fits(command))
    found.forEach(({ id }) => taken.add(id))
    return found.map((command) => lineOf(command, mac))
  }
  const begins = (...beginnings: string[]) =>
    those(({ id }) => beginnings.some((beginning) => id.startsWith(beginning)))
  const group = (...groups: Command['group'][]) => those((command) => groups.includes(command.group))

  // Those named by their beginning first: what is left of a group follows.
  const history = begins('history.undo', 'history.redo')
  const help = begins('manual.', 'tour.', 'commands.', 'diagnostics.', 'about.')
  const settings = begins('settings.')
  const file = [begins('archive.'), begins('import.'), begins('exchange.'), group('Archive'), settings]
  const leave = mac ? role('close', 'Close the window') : role('quit', 'Quit')
  const typing = [
    role('cut', 'Cut'),
    role('copy', 'Copy'),
    role('paste', 'Paste'),
    role('selectAll', 'Select all')
  ]
  const size = [role('resetZoom', 'Usual size'), role('zoomIn', 'Larger'), role('zoomOut', 'Smaller')]
  const menus: NativeMenu[] = [
    menu('File', [...file, [leave]]),
    menu('Edit', [history, typing, group('Searching')]),
    menu('View', [group('View'), size, [role('togglefullscreen', 'Full screen')]]),
    menu('Go', [group('Go to')]),
    menu('Article', [group('Reading'), group('Versions')]),
    menu('Tagging', [group('Tagging'), group('Entities')]),
    menu('Briefing', [group('Briefing')]),
    menu('Window', [[role('minimize', 'Minimise')]], 'window'),
    menu('Help', [help], 'help')
  ]
  return menus.filter(({ lines }) => lines.length > 0)
}

/** Parts that hold something, with a rule between them. */
function menu(label: string, parts: readonly MenuLine[][], place: NativeMenu['place'] = null): NativeMenu {
  const lines = parts
    .filter((part) => part.length > 0)
    .flatMap((part, at) => (at === 0 ? part : [rule, ...part]))
  return { label, place, lines }
}

function lineOf({ id, title, key, available }: Command, mac: boolean): MenuLine {
  return {
    kind: 'command',
    id,
    label: title,
    accelerator: key === null ? null : accelerator(key, mac),
    enabled: available?.() !== false
  }
}

// Electron takes names in small letters too, and so none is taken for a text of the window.
const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Escape: 'esc',
  '+': 'plus'
}

/** A key as Electron writes it. A Mac's menu takes its keys from the window, so there only those one cannot type are shown. */
function accelerator(key: string, mac: boolean): string | null {
  const parts = canonicalKey(key).split(/\+(?=.)/)
  if (mac && !parts.includes('Mod') && !/^F\d/.test(parts.at(-1) ?? '')) return null
  const written = parts.map((part) => (part === 'Mod' ? 'CmdOrCtrl' : (NAMES[part] ?? part))).join('+')
  // What Electron has no name for is left out of the menu, and works all the same.
  return /[^ -~]/.test(written) ? null : written
}
