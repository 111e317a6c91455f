import { strict } from './strict.ts'

type Source = 'system' | 'light' | 'dark'

let source: Source = 'system'

/**
 * Stands in for Electron's `nativeTheme`. Chromium shows its window itself, so the ground before it matters to nobody; what
 * main wishes for dialogs and menus is the desktop's to decide here, and the window follows its own settings.
 */
export const nativeTheme = strict('nativeTheme', {
  get shouldUseDarkColors(): boolean {
    return source === 'dark'
  },
  get themeSource(): Source {
    return source
  },
  set themeSource(wished: Source) {
    if (!['system', 'light', 'dark'].includes(wished)) throw new TypeError(`${wished} is no theme source`)
    source = wished
  }
})
