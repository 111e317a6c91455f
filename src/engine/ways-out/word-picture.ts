import { ImageRun } from 'docx'
import { imageSize } from 'image-size'
import type { Picture } from '../../core/briefing/picture.ts'
import type { Drawn } from './drawn.ts'

/** How a picture stands in a document: under which number, how large at most, and what it shows in words. */
export interface Placed {
  readonly id: number
  readonly width: number
  readonly height: number
  readonly alternative: string
}

/** A picture as Word shows it. What older Words cannot show comes as PNG, a drawing as both. */
export async function wordPicture(
  { type, width, height }: Picture,
  bytes: Uint8Array,
  { id, alternative, ...most }: Placed,
  drawn: Drawn
): Promise<ImageRun> {
  const scale = Math.min(1, most.width / width, most.height / height)
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const altText = { id: String(id), name: `Picture ${String(id)}`, description: alternative }
  const common = { transformation, altText }
  switch (type) {
    case 'image/png':
      return new ImageRun({ ...common, type: 'png', data: bytes })
    case 'image/jpeg': {
      const { orientation = 1 } = imageSize(bytes)
      if (orientation === 1) return new ImageRun({ ...common, type: 'jpg', data: bytes })
      const data = await drawn.fromTurned(bytes, { orientation, width, height }, transformation.width)
      return new ImageRun({ ...common, type: 'png', data })
    }
    case 'image/gif':
      return new ImageRun({ ...common, type: 'gif', data: bytes })
    case 'image/webp':
      return new ImageRun({ ...common, type: 'png', data: await drawn.fromWebp(bytes) })
    case 'image/svg+xml': {
      const data = await drawn.fromSvg(bytes, transformation.width)
      return new ImageRun({ ...common, type: 'svg', data: bytes, fallback: { type: 'png', data } })
    }
  }
}
