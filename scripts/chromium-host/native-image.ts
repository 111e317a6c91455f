import { strict } from './strict.ts'

/** A picture of raw pixels, as far as main makes any. */
export interface HostImage {
  isEmpty(): boolean
}

/** Stands in for Electron's `nativeImage`. */
export const nativeImage = strict('nativeImage', {
  createFromBitmap(buffer: Buffer, { width, height }: { width: number; height: number }): HostImage {
    if (buffer.length !== width * height * 4) throw new Error('invalid buffer size')
    return strict('image', { isEmpty: () => buffer.length === 0 })
  }
})
