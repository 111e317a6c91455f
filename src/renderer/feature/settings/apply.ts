import type { Settings } from '../../../core/settings/model.ts'
import { dateForm } from '../../part/date-form.svelte.ts'

/** Have the window look as the settings say; what each of them does stands in style/settings.css. */
export function apply({ theme, textSize, readingFont, dateForm: form }: Settings): void {
  const { dataset } = document.documentElement
  dataset['theme'] = theme
  dataset['textSize'] = textSize
  dataset['readingFont'] = readingFont
  dateForm.now = form
}
