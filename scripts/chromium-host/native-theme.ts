import { strict } from './strict.ts'

/** Stands in for Electron's `nativeTheme`. Chromium shows its window itself, so the ground before it matters to nobody. */
export const nativeTheme = strict('nativeTheme', { shouldUseDarkColors: false })
