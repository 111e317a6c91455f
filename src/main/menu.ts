import { Menu } from 'electron'
import type { NativeMenu } from '../core/menu.ts'
import { menuTemplate, type Tell } from './menu-template.ts'

/** Put up the native menus. The window says what is in them, since it has the commands; what is chosen is told to it. */
export function showMenu(menus: readonly NativeMenu[], tell: Tell): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menus, tell, process.platform === 'darwin')))
}
