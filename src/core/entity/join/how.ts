/** Why a mention is taken for the entity it is filed under, in the order of their numbers in the archive; only add at the end. */
export const mentionHows = [
  'name',
  'family-name',
  'given-name',
  'shorter-name',
  'initial',
  'defined',
  'initials',
  'first-words',
  'table',
  'several',
  'marked',
  'taught',
  'split'
] as const
export type MentionHow = (typeof mentionHows)[number]

/** The same for the analyst. */
export const mentionReasons: Readonly<Record<MentionHow, string>> = {
  name: 'It is written so.',
  'family-name': 'The only person of this article with this family name.',
  'given-name': 'The only person of this article with this given name.',
  'shorter-name': 'A shorter form of the only name of this article that has these words.',
  initial: 'The only name of this article that these initials fit.',
  defined: 'The article says what these letters stand for.',
  initials: 'The initials of the only organisation of this article that they fit.',
  'first-words': 'The first words of the only organisation of this article that begins so.',
  table: 'Wiremark’s table of names says that this is another name for it.',
  several: 'Several of this article have this name, and nothing tells which is meant.',
  marked: 'You marked it.',
  taught: 'You marked or named this elsewhere.',
  split: 'You said that this article means another one of this name.'
}
