import type { EntityKind } from '../kinds.ts'

const legal =
  /,? (?:inc|incorporated|corp|corporation|co|ltd|llc|llp|plc|ag|se|sa|nv|gmbh|spa|ab|asa|oyj|pty)$/
const courtesy = /^(?:mr|mrs|ms|mx|miss|dr|prof|sir|dame) (?=\S)/

/** The key a spelling has by itself. */
export function plainKey(text: string, kind: EntityKind): string {
  const folded = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[‘’ʼ]/g, "'")
    .replaceAll(/['"“”]s(?=\s|$)/g, '')
    .replaceAll(/["“”()]/g, ' ')
    // "U.S." and "US", "J.R. Ansel" and "J. R. Ansel": a dot inside initials joins them, after a word it goes.
    .replaceAll(/\.(?=\p{L}\.?(?:\s|$))(?<=(?:^|[\s.])\p{L}\.)/gu, kind === 'person' ? ' ' : '')
    .replaceAll('.', '')
    .replaceAll(/[,;:]/g, kind === 'place' ? ',' : ' ')
    .replaceAll(/'+(?=\s|$)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const bare = folded.replace(/^the (?=\S)/, '')
  if (kind === 'organisation') return bare.replace(legal, '').replace(/ & /g, ' and ')
  return kind === 'person' ? bare.replace(courtesy, '') : bare
}
