import type { ChangeClass } from '../../../core/revision/model.ts'

/** What each class of change is called on a chip. */
export const classWords: Readonly<Record<ChangeClass, string>> = {
  figure: 'Figures',
  name: 'Names',
  quotation: 'Quotations',
  attribution: 'Attribution',
  hedge: 'Hedges',
  headline: 'Headline',
  correction: 'Correction',
  wording: 'Wording',
  punctuation: 'Punctuation'
}

/** What a class hides or shows, where its name alone does not say it. */
export const classHints: Readonly<Record<ChangeClass, string>> = {
  figure: 'Numbers, sums, dates and times',
  name: 'People, places and organisations',
  quotation: 'Words inside quotation marks',
  attribution: 'Who is said to have said it',
  hedge: 'Said, claimed, alleged; may, will',
  headline: 'The headline',
  correction: 'Corrections and editor’s notes',
  wording: 'Other words',
  punctuation: 'Marks, line breaks and boilerplate'
}
