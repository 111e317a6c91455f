/** Longer names than this are no use in a dialog, and some systems refuse them. */
const LONGEST = 80

/** A name that every system takes: no separators, no characters Windows forbids, no ending; `kind` is what it is called where the name alone will not do. */
export function asFileName(name: string, kind: string): string {
  const safe = name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/g, '')
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[. ]+$/g, '')
  // Windows keeps these names for devices, whatever their ending.
  const taken = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(safe)
  return safe === '' || taken ? `${kind} ${safe}`.trim() : safe
}

/** The same file, with its ending. */
export function withEnding(file: string, ending: string): string {
  return file.toLowerCase().endsWith(`.${ending}`) ? file : `${file}.${ending}`
}
