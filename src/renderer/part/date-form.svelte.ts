import type { Settings } from '../../core/settings/model.ts'

/** The form in which this window writes dates. One for all of it, as its language is, so that no date needs to be told. */
class DateForm {
  now = $state<Settings['dateForm']>('words')
}

export const dateForm = new DateForm()
