import { Menu, type MenuItemConstructorOptions } from 'electron'

type Item = MenuItemConstructorOptions
type Tell = (command: string) => void

/** Put up the native menu. What the window can do itself is told to it as a command; the rest are system roles. */
export function showMenu(tell: Tell): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(tell, process.platform === 'darwin')))
}

/** The menu as data. Its keys are shown only: the window hears them itself and knows when someone is typing. */
export function menuTemplate(tell: Tell, mac: boolean): Item[] {
  const command = (id: string, label: string, accelerator?: string): Item => ({
    id,
    label,
    click: () => tell(id),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false })
  })
  const line: Item = { type: 'separator' }
  const menus: Item[] = [
    {
      label: 'File',
      submenu: [
        command('import.files', 'Import Files…', 'CmdOrCtrl+O'),
        command('import.folders', 'Import Folders…', 'CmdOrCtrl+Shift+O'),
        command('import.clipboard', 'Import from the Clipboard'),
        line,
        command('import.watches', 'Watched Folders…'),
        line,
        mac ? { role: 'close' } : { role: 'quit' }
      ]
    },
    {
      label: 'Edit',
      submenu: [
        command('history.undo', 'Undo', 'CmdOrCtrl+Z'),
        command('history.redo', 'Redo', 'CmdOrCtrl+Shift+Z'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' }
      ]
    },
    {
      label: 'View',
      submenu: [
        command('commands.palette', 'All Commands…', 'CmdOrCtrl+K'),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' }
      ]
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [command('commands.keys', 'Keys')] }
  ]
  return mac ? [{ role: 'appMenu' }, ...menus] : menus
}
