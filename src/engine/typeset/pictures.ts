import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { BriefingDocument } from '../../core/briefing/document.ts'
import type { Picture } from '../../core/briefing/picture.ts'
import type { Files } from './setting.ts'
import { shadow } from './shadow.ts'

/** A picture's bytes by its number; null when it is not there. */
export type PictureBytes = (picture: number) => Uint8Array | null

const extensions = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg'
} as const satisfies Record<Picture['type'], string>

/** Gives documents' pictures to a compiler as files, so that their bytes are never part of any markup. */
export function pictureFiles(compiler: NodeCompiler, bytesOf: PictureBytes) {
  const given = new Map<number, { readonly bytes: Buffer; readonly name: string | null }>()

  function give({ picture, type }: Picture): string | null {
    const bytes = Buffer.from(bytesOf(picture) ?? [])
    const before = given.get(picture)
    // The number of a picture that was let go of may come again.
    if (before?.bytes.equals(bytes)) return before.name
    const file = `picture-${String(picture)}.${extensions[type]}`
    shadow(compiler, file, bytes)
    const name = bytes.length > 0 && isDrawable(compiler, file) ? `/${file}` : null
    given.set(picture, { bytes, name })
    return name
  }

  /** The files of a document, and a sentence for each picture that cannot be drawn. */
  return (document: BriefingDocument): { files: Files; warnings: string[] } => {
    const files = new Map(picturesIn(document).map(({ picture }) => [picture.picture, give(picture)]))
    return {
      files: { picture: (picture) => files.get(picture) ?? null },
      warnings: picturesIn(document)
        .filter(({ picture }) => files.get(picture.picture) === null)
        .map(
          ({ named }) => `${named} cannot be drawn: its file is damaged, or of a kind that PDF does not take.`
        )
    }
  }
}

/** A broken picture would stop the whole document, so each is drawn alone once. */
function isDrawable(compiler: NodeCompiler, name: string): boolean {
  return compiler.compile({ mainFileContent: `#image("/${name}", alt: "-", width: 1cm)` }).result !== null
}

function picturesIn(document: BriefingDocument): { picture: Picture; named: string }[] {
  const { logo } = document.house
  const pictures = partsOf(document).flatMap((part) =>
    part.kind === 'picture'
      ? [
          {
            picture: part.picture,
            named: part.caption === '' ? 'A picture' : `The picture “${part.caption}”`
          }
        ]
      : []
  )
  return logo === null ? pictures : [{ picture: logo, named: 'The logo' }, ...pictures]
}

function partsOf({ sections }: BriefingDocument) {
  return sections.flatMap(({ parts }) => parts)
}
