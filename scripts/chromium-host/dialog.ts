import type {
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue
} from 'electron'
import { headless } from './browser.ts'
import type { HostWindow } from './browser-window.ts'
import { askDesktop, tellDesktop } from './desktop-dialog.ts'
import { strict } from './strict.ts'

/** Stands in for Electron's `dialog`, over whatever the desktop has to ask with. A test puts its own answers here. */
export const dialog = strict('dialog', {
  async showOpenDialog(window: HostWindow, options: OpenDialogOptions): Promise<OpenDialogReturnValue> {
    const has = (property: string): boolean =>
      options.properties?.some((given) => given === property) ?? false
    const filePaths = await ask(window, {
      title: options.title ?? 'Open',
      save: false,
      folder: has('openDirectory'),
      several: has('multiSelections'),
      path: options.defaultPath ?? ''
    })
    return { canceled: filePaths.length === 0, filePaths }
  },

  async showSaveDialog(window: HostWindow, options: SaveDialogOptions): Promise<SaveDialogReturnValue> {
    const path = options.defaultPath ?? ''
    const [filePath = ''] = await ask(window, {
      title: options.title ?? 'Save',
      save: true,
      folder: false,
      several: false,
      path
    })
    return { canceled: filePath === '', filePath }
  },

  showErrorBox(title: string, content: string): void {
    console.error(`${title}: ${content}`)
    if (!headless) tellDesktop(title, content)
  }
})

/** What a file dialog asks for. */
export interface FileQuestion {
  readonly title: string
  readonly save: boolean
  readonly folder: boolean
  readonly several: boolean
  readonly path: string
}

async function ask(window: HostWindow, question: FileQuestion): Promise<string[]> {
  if (headless) throw new Error('A file dialog was opened that no test answers.')
  return (await askDesktop(question)) ?? askInPage(window, question)
}

/** A desktop without zenity or kdialog still has Chromium's own prompt, and a path can be typed. */
async function askInPage(window: HostWindow, question: FileQuestion): Promise<string[]> {
  const page = await window.webContents.page()
  const untouched = (): void => undefined
  // Without a listener Playwright would close the prompt at once.
  page.on('dialog', untouched)
  try {
    const what = question.folder ? 'a folder' : 'a file'
    const answer = await page.evaluate(([text, path]) => globalThis.prompt(text, path), [
      `${question.title}: the path of ${what} (install zenity for a real dialog)`,
      question.path
    ] as const)
    return answer === null || answer.trim() === '' ? [] : [answer.trim()]
  } finally {
    page.off('dialog', untouched)
  }
}
