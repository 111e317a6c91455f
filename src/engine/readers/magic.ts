/** What a file's first bytes say it is: a container Wiremark reads, something it does not, or text. */
export type Magic =
  { readonly kind: 'pdf' | 'zip' | 'text' } | { readonly kind: 'other'; readonly refusal: string }

interface Mark {
  readonly bytes: string
  readonly at?: number
  readonly what: 'pdf' | 'zip' | string
}

const picture = (type: string): string => `This is a picture (${type}); Wiremark reads text only.`
const sound = (type: string): string => `This is a sound or video file (${type}); Wiremark reads text only.`
const packed = (type: string): string => `This is a packed file (${type}); unpack it, or pack it as a zip.`

/** First bytes, as Latin-1, of what analysts drop on a window by mistake. */
const marks: readonly Mark[] = [
  { bytes: '%PDF-', what: 'pdf' },
  { bytes: 'PK\x03\x04', what: 'zip' },
  { bytes: 'PK\x05\x06', what: 'zip' },
  { bytes: '\x89PNG', what: picture('PNG') },
  { bytes: '\xff\xd8\xff', what: picture('JPEG') },
  { bytes: 'GIF8', what: picture('GIF') },
  { bytes: 'WEBP', at: 8, what: picture('WebP') },
  { bytes: 'II*\0', what: picture('TIFF') },
  { bytes: 'MM\0*', what: picture('TIFF') },
  { bytes: '8BPS', what: picture('Photoshop') },
  { bytes: '\0\0\x01\0', what: picture('icon') },
  { bytes: 'ftypheic', at: 4, what: picture('HEIC') },
  { bytes: 'ftypmif1', at: 4, what: picture('HEIC') },
  { bytes: 'ftypavif', at: 4, what: picture('AVIF') },
  { bytes: 'ftyp', at: 4, what: sound('MP4') },
  { bytes: 'ID3', what: sound('MP3') },
  { bytes: '\xff\xfb', what: sound('MP3') },
  { bytes: 'WAVE', at: 8, what: sound('WAV') },
  { bytes: 'AVI ', at: 8, what: sound('AVI') },
  { bytes: 'OggS', what: sound('Ogg') },
  { bytes: 'fLaC', what: sound('FLAC') },
  { bytes: '\x1aE\xdf\xa3', what: sound('WebM') },
  { bytes: '\x1f\x8b', what: packed('gzip') },
  { bytes: 'BZh', what: packed('bzip2') },
  { bytes: '7z\xbc\xaf', what: packed('7-Zip') },
  { bytes: 'Rar!\x1a', what: packed('RAR') },
  { bytes: '\xfd7zXZ', what: packed('xz') },
  { bytes: 'ustar', at: 257, what: packed('tar') },
  {
    bytes: '\xd0\xcf\x11\xe0',
    what: 'This is an older Office or Outlook file; save it as DOCX, PDF or .eml first.'
  },
  {
    bytes: 'SQLite format 3\0',
    what: 'This is a database, not an article; archives are opened, not imported.'
  },
  { bytes: '\x7fELF', what: 'This is a program; Wiremark reads text only.' },
  { bytes: 'MZ\x90', what: 'This is a program; Wiremark reads text only.' },
  { bytes: 'wOFF', what: 'This is a font; Wiremark reads text only.' },
  { bytes: 'wOF2', what: 'This is a font; Wiremark reads text only.' },
  { bytes: '\0\x01\0\0', what: 'This is a font; Wiremark reads text only.' }
]

/** Tells a file by its first bytes, whatever its name says. */
export function magicOf(bytes: Uint8Array): Magic {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const mark =
    marks.find(({ bytes: wanted, at = 0 }) => head.startsWith(wanted, at)) ?? latePdf(head) ?? bitmap(head)
  if (mark === null) return { kind: 'text' }
  if (mark.what === 'pdf' || mark.what === 'zip') return { kind: mark.what }
  return { kind: 'other', refusal: mark.what }
}

/** Some servers put a few bytes before a PDF; readers of PDF look for its mark in the first kilobyte. */
function latePdf(head: string): Mark | null {
  return /[\0-\x1f]%PDF-\d/.test(head) ? { bytes: '%PDF-', what: 'pdf' } : null
}

/** `BM` also begins words; a bitmap has four zero bytes after its length. */
function bitmap(head: string): Mark | null {
  return head.startsWith('BM') && head.slice(6, 10) === '\0\0\0\0'
    ? { bytes: 'BM', what: picture('BMP') }
    : null
}
