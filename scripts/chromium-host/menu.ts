import type { MenuItemConstructorOptions } from 'electron'
import { strict } from './strict.ts'

interface HostItem {
  readonly id: string | undefined
  readonly label: string
  readonly role: string | undefined
  readonly accelerator: string | undefined
  readonly enabled: boolean
  readonly submenu: HostMenu | null
  click(): void
}

// Electron's own form of keys (electronjs.org/docs/latest/tutorial/keyboard-shortcuts#accelerators); it throws at others.
const keys =
  /^(?:(?:Command|Cmd|Control|Ctrl|CommandOrControl|CmdOrCtrl|Alt|Option|AltGr|Shift|Super|Meta)\+)*(?:[!-~]|F(?:1\d|2[0-4]|[1-9])|Plus|Space|Tab|Capslock|Numlock|Scrolllock|Backspace|Delete|Insert|Return|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape|Esc|PrintScreen)$/i

/** A menu that nobody sees: a window of Chromium has no menu bar. What is in it is in the window's palette too. */
class HostMenu {
  readonly items: readonly HostItem[]

  constructor(template: readonly MenuItemConstructorOptions[]) {
    this.items = template.map((item) => ({
      id: item.id,
      label: item.label ?? '',
      role: item.role,
      accelerator: item.accelerator,
      enabled: item.enabled ?? true,
      submenu: Array.isArray(item.submenu) ? new HostMenu(item.submenu) : null,
      // As in Electron, a greyed line does nothing.
      click: () => {
        if (item.enabled ?? true) (item.click as (() => void) | undefined)?.()
      }
    }))
  }

  getMenuItemById(id: string): HostItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}

let applicationMenu: HostMenu | null = null

/**
 * Stands in for Electron's `Menu`. Keys of roles (zoom, copy, full screen) are Chromium's own; commands must show their
 * keys without registering them, because here only the window hears keys.
 */
export const Menu = strict('Menu', {
  buildFromTemplate(template: readonly MenuItemConstructorOptions[]): HostMenu {
    for (const item of itemsOf(template)) {
      if (!item.label && !item.role && item.type !== 'separator')
        throw new TypeError('A line of a menu needs a label, a role or a type')
      if (item.accelerator !== undefined && !keys.test(item.accelerator))
        throw new TypeError(`${item.accelerator} is no accelerator`)
      if (item.click && item.accelerator && item.registerAccelerator !== false)
        throw new Error(
          `The Chromium host cannot hear ${String(item.accelerator)} for “${item.label ?? ''}”.`
        )
    }
    return strict('menu', new HostMenu(template))
  },
  setApplicationMenu(menu: HostMenu | null): void {
    applicationMenu = menu
  },
  getApplicationMenu(): HostMenu | null {
    return applicationMenu
  }
})

function itemsOf(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
}
