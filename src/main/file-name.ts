/** A name that every system takes: no separators, no characters Windows forbids, one ending. */
export function asPdfName(name: string): string {
  const safe = name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  // Windows keeps these names for devices, whatever their ending.
  const taken = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(safe)
  return withPdfEnding(safe === '' || taken ? `Briefing ${safe}`.trim() : safe)
}

/** The same file, ending in .pdf. */
export function withPdfEnding(file: string): string {
  return /\.pdf$/i.test(file) ? file : `${file}.pdf`
}
