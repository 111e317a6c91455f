/** The characters a font file has glyphs for, read from its `cmap` table (OpenType, formats 4 and 12). */
export function charactersOf(font: Buffer): ReadonlySet<number> {
  const characters = new Set<number>()
  const cmap = tableOf(font, 'cmap')
  if (cmap === null) return characters
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4))
    const format = subtable.readUInt16BE(0)
    if (format === 4) readSegments(subtable, characters)
    if (format === 12) readGroups(subtable, characters)
  }
  return characters
}

function tableOf(font: Buffer, tag: string): Buffer | null {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16
    if (font.toString('latin1', record, record + 4) !== tag) continue
    const start = font.readUInt32BE(record + 8)
    return font.subarray(start, start + font.readUInt32BE(record + 12))
  }
  return null
}

function readSegments(subtable: Buffer, characters: Set<number>): void {
  const length = subtable.readUInt16BE(6)
  for (let segment = 0; segment < length; segment += 2) {
    const end = subtable.readUInt16BE(14 + segment)
    const start = subtable.readUInt16BE(16 + length + segment)
    const delta = subtable.readUInt16BE(16 + length * 2 + segment)
    const rangeAt = 16 + length * 3 + segment
    const range = subtable.readUInt16BE(rangeAt)
    for (let character = start; character <= end && character !== 0xffff; character += 1) {
      // A range offset counts from its own place in the file; glyph 0 stands for “none”.
      const glyph =
        range === 0 ? character + delta : subtable.readUInt16BE(rangeAt + range + (character - start) * 2)
      if ((glyph & 0xffff) !== 0) characters.add(character)
    }
  }
}

function readGroups(subtable: Buffer, characters: Set<number>): void {
  for (let group = 0; group < subtable.readUInt32BE(12); group += 1) {
    const start = subtable.readUInt32BE(16 + group * 12)
    const end = subtable.readUInt32BE(20 + group * 12)
    for (let character = start; character <= end; character += 1) characters.add(character)
  }
}
