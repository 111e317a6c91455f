import type { Passage } from '../../../core/passage/model.ts'
import { toneWords } from '../../../core/passage/tone-words.ts'
import { placementWords, type Placed } from './placed.ts'

/** A passage in one sentence: `Passage tagged aid/food: “The ferry sank.”` */
export function describePassage(passage: Passage): string {
  const tags = passage.tags.map(({ path }) => path).join(', ')
  const note = passage.note ? ', with a note' : ''
  const star = passage.starred ? ', starred' : ''
  const tones = passage.tones.map(({ entity, value }) => `, ${toneWords(value)} towards ${entity}`).join('')
  return `Passage ${tags ? `tagged ${tags}` : 'without a tag'}${note}${star}${tones}: “${shorten(passage.text, 120)}”`
}

/** A passage as it stands in the version shown; one of another version says so, and what became of its words. */
export function describePlaced({ passage, placement }: Placed): string {
  if (!placement) return describePassage(passage)
  const fate = placementWords(placement)
  return `${describePassage(passage)}, from version ${passage.version}${fate ? `, ${fate}` : ''}`
}

/** What the margin says of a passage: its star, and its tags as whole paths or as names alone, or the beginning of its note. */
export function labelOf(passage: Passage, labels: 'full' | 'short'): string {
  const names = passage.tags.map(({ path }) =>
    labels === 'full' ? path : path.slice(path.lastIndexOf('/') + 1)
  )
  return `${passage.starred ? '★ ' : ''}${names.join(' · ') || shorten(passage.note, 40)}`
}

/** The beginning of a text, cut at a word, on one line. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`
}
