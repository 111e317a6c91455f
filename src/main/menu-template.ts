import type { MenuItemConstructorOptions } from 'electron'
import type { MenuLine, NativeMenu } from '../core/menu.ts'

type Item = MenuItemConstructorOptions

/** Tells the window that one of its commands was chosen. */
export type Tell = (command: string) => void

/** The menus as Electron takes them. Their keys are shown only: the window hears them itself and knows when someone is typing. */
export function menuTemplate(menus: readonly NativeMenu[], tell: Tell, mac: boolean): Item[] {
  const template = menus.map(({ label, place, lines }): Item => ({
    label,
    ...(place === null ? {} : { role: place }),
    submenu: lines.map((line) => itemOf(line, tell))
  }))
  return mac ? [{ role: 'appMenu' }, ...template] : template
}

function itemOf(line: MenuLine, tell: Tell): Item {
  if (line.kind === 'rule') return { type: 'separator' }
  if (line.kind === 'role') return { role: line.role, label: line.label }
  const { id, label, accelerator, enabled } = line
  return {
    id,
    label,
    enabled,
    click: () => tell(id),
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: false })
  }
}
