import type { Tone } from '../passage/model.ts'

/** A tag as it goes from archive to archive: its GUID is what it is known by. */
export interface CodedTag {
  readonly guid: string
  /** The GUID of the tag it stands below. */
  readonly parent: string | null
  readonly name: string
  readonly colour: number
  readonly description: string
  readonly included: string
  readonly excluded: string
  readonly example: string
  readonly archived: boolean
}

/** A passage of a text. Offsets are UTF-16 units here; each format's file converts them at its border. */
export interface CodedPassage {
  readonly guid: string
  readonly start: number
  readonly end: number
  readonly exact: string
  /** GUIDs. */
  readonly tags: readonly string[]
  readonly note: string
  readonly starred: boolean
  readonly tones: readonly Tone[]
  /** UTC, ISO 8601. */
  readonly madeAt: string
}

/** A version's text with the passages on it. The GUID is made of the text's own hash, so that it is found again elsewhere. */
export interface CodedText {
  readonly guid: string
  readonly name: string
  readonly body: string
  readonly passages: readonly CodedPassage[]
}

/** An archive's tagging: its codebook, parents before children, and the texts that carry passages. */
export interface Coded {
  readonly tags: readonly CodedTag[]
  readonly texts: readonly CodedText[]
}
