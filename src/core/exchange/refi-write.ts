import { codePointsOf } from './code-points.ts'
import type { Coded, CodedPassage, CodedTag, CodedText } from './model.ts'
import { escapeXml } from './xml.ts'

/** Colours of tags for programs that want one: those of the window in its light dress. */
export const REFI_COLOURS = [
  '#0060A0',
  '#B04A00',
  '#00735A',
  '#9A3F7B',
  '#7A6400',
  '#5B4BB5',
  '#A3241B',
  '#4D5A63'
] as const

/** What of a tag's meaning stands in a note of its own, under these names. */
export const MEANINGS = { included: 'Inclusion', excluded: 'Exclusion', example: 'Example' } as const
type Meaning = keyof typeof MEANINGS

const ORIGIN = 'Wiremark'
const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'

export interface Signing {
  readonly user: { readonly guid: string; readonly name: string }
  /** UTC, ISO 8601, without fractions of a second. */
  readonly at: string
}

/** A codebook by itself (.qdc, urn:QDA-XML:codebook:1.0), of one tag or more. It has no notes, so meanings join the description. */
export function codebookXml(tags: readonly CodedTag[]): string {
  const described = (tag: CodedTag): string =>
    [tag.description, ...meaningsOf(tag).map((meaning) => `${MEANINGS[meaning]}: ${tag[meaning]}`)]
      .filter((part) => part !== '')
      .join('\n\n')
  return `${DECLARATION}<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="${ORIGIN}">\n${codesXml(tags, null, (tag) => descriptionXml(described(tag)))}</CodeBook>\n`
}

/** A project's own file (project.qde, urn:QDA-XML:project:1.0); its texts lie beside it under `sourcePath`. */
export function projectXml({ tags, texts }: Coded, { user, at }: Signing): string {
  const codes = codesXml(tags, null, (tag) => {
    const notes = meaningsOf(tag).map((meaning) => `<NoteRef targetGUID="${noteGuid(tag.guid, meaning)}"/>`)
    return `${descriptionXml(tag.description)}${notes.join('')}`
  })
  const by = `creatingUser="${user.guid}"`
  const notes = tags.flatMap((tag) =>
    meaningsOf(tag).map(
      (meaning) =>
        `<Note guid="${noteGuid(tag.guid, meaning)}" name="${MEANINGS[meaning]}" ${by} creationDateTime="${at}"><PlainTextContent>${escapeXml(tag[meaning])}</PlainTextContent></Note>\n`
    )
  )
  return [
    `${DECLARATION}<Project xmlns="urn:QDA-XML:project:1.0" name="Wiremark" origin="${ORIGIN}" creatingUserGUID="${user.guid}" creationDateTime="${at}">\n`,
    `<Users><User guid="${user.guid}" name="${escapeXml(user.name)}"/></Users>\n`,
    tags.length === 0 ? '' : `<CodeBook>${codes}</CodeBook>\n`,
    texts.length === 0
      ? ''
      : `<Sources>\n${texts.map((text) => sourceXml(text, by, at)).join('')}</Sources>\n`,
    notes.length === 0 ? '' : `<Notes>\n${notes.join('')}</Notes>\n`,
    '</Project>\n'
  ].join('')
}

/** Where a text lies within a project's zip. */
export function sourcePath(guid: string): string {
  return `sources/${guid}.txt`
}

function codesXml(
  tags: readonly CodedTag[],
  parent: string | null,
  within: (tag: CodedTag) => string
): string {
  const children = tags.filter((tag) => tag.parent === parent)
  const codes = children.map((tag) => {
    const colour = REFI_COLOURS[tag.colour] ?? REFI_COLOURS[0]
    const below = codesXml(tags, tag.guid, within)
    return `<Code guid="${tag.guid}" name="${escapeXml(tag.name)}" isCodable="true" color="${colour}">${within(tag)}${below}</Code>\n`
  })
  return parent === null ? `<Codes>\n${codes.join('')}</Codes>\n` : codes.join('')
}

function sourceXml({ guid, name, body, passages }: CodedText, by: string, at: string): string {
  const points = codePointsOf(body)
  const selections = passages.map((passage) => {
    const from = points.fromUnits(passage.start)
    const to = points.fromUnits(passage.end)
    const codings = passage.tags.map((tag) => codingXml(passage, tag, by))
    return `<PlainTextSelection guid="${passage.guid}" name="${escapeXml(passage.exact.slice(0, 40).replace(/[\uD800-\uDBFF]$/, ''))}" startPosition="${from}" endPosition="${to}" ${by} creationDateTime="${passage.madeAt}">${descriptionXml(passage.note)}${codings.join('')}</PlainTextSelection>\n`
  })
  return `<TextSource guid="${guid}" name="${escapeXml(name)}" plainTextPath="internal://${guid}.txt" ${by} creationDateTime="${at}">\n${selections.join('')}</TextSource>\n`
}

function codingXml(passage: CodedPassage, tag: string, by: string): string {
  return `<Coding guid="${mixed(passage.guid, tag)}" ${by} creationDateTime="${passage.madeAt}"><CodeRef targetGUID="${tag}"/></Coding>`
}

function descriptionXml(text: string): string {
  return text === '' ? '' : `<Description>${escapeXml(text)}</Description>`
}

function meaningsOf(tag: CodedTag): Meaning[] {
  return (Object.keys(MEANINGS) as Meaning[]).filter((meaning) => tag[meaning] !== '')
}

function noteGuid(tag: string, meaning: Meaning): string {
  const nth = Object.keys(MEANINGS).indexOf(meaning) + 1
  return mixed(tag, `00000000-0000-0000-0000-00000000000${nth}`)
}

/** A GUID that follows from two others, always the same one. */
function mixed(one: string, other: string): string {
  const digits = other.replaceAll('-', '')
  let at = 0
  return one.replaceAll(/[0-9a-f]/gi, (digit) =>
    (parseInt(digit, 16) ^ parseInt(digits.charAt(at++) || '0', 16)).toString(16)
  )
}
