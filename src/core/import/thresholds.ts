/**
 * How much evidence is enough. Shares are of the shorter story's runs of four words (story.ts); an edit of a tenth of the
 * words breaks about a third of them. bench/identity.ts measures what these numbers do.
 */

/** Days in which a headline or file name is taken for the same story's: less than a week, since columns come weekly. */
export const WINDOW = 5

/** Less than this in common, and only the name is the same. */
export const NAMESAKE = 0.05

/** From this share on another source's text is a copy: below it, both may quote the same people. */
export const COPY = 0.5

export const needed = {
  /** With the same name, on the same day: rewritten, yet the same story. */
  sameDay: 0.2,
  /** With the same name, days apart: more than a column's standing sentences. */
  otherDay: 0.6,
  /** With nothing but the text, on the same day: more than the background that follow-ups repeat. */
  textSameDay: 0.5,
  textOtherDay: 0.7,
  /** With nothing but the text, on the same day, from here on a doubt is worth the analyst's look. */
  textDoubt: 0.35,
  /** With nothing but the text, and fewer words than this, the sentences of a form are most of it. */
  textWords: 60,
  /** A text far shorter than the other may be an item in a digest. */
  ratio: 0.25
} as const
