import { pngOf } from './png.ts'
import { loadResvg } from './resvg.ts'

/** Wider than this no page shows a picture sharper. */
const WIDEST = 2000

/** What letters in a drawing are set in where it names a face that did not come along. */
const FACE = 'Source Sans 3'

/** How a camera's picture is turned upright, by what it noted: the first four numbers of a matrix of SVG. */
const turns = [
  [1, 0, 0, 1],
  [-1, 0, 0, 1],
  [-1, 0, 0, -1],
  [1, 0, 0, -1],
  [0, 1, 1, 0],
  [0, 1, -1, 0],
  [0, -1, -1, 0],
  [0, -1, 1, 0]
] as const

/** Draws SVG and WebP as PNG, for programs that show neither. What draws is loaded when it is first needed. */
export class Drawn {
  readonly #load: () => readonly Uint8Array[]
  #fonts: Uint8Array[] | null = null

  constructor(fonts: () => readonly Uint8Array[]) {
    this.#load = fonts
  }

  /** A drawing, twice as wide as it is shown. Its letters are set in the fonts that come with Wiremark. */
  async fromSvg(svg: Uint8Array, width: number): Promise<Uint8Array> {
    const { Resvg } = await loadResvg()
    const fontBuffers = (this.#fonts ??= [...this.#load()])
    const drawing = new Resvg(svg, {
      fitTo: { mode: 'width', value: Math.max(1, Math.min(WIDEST, Math.round(width * 2))) },
      font: { fontBuffers, defaultFontFamily: FACE, sansSerifFamily: FACE, serifFamily: 'Source Serif 4' }
    })
    try {
      return drawing.render().asPng()
    } finally {
      drawing.free()
    }
  }

  /**
   * A photograph that its camera stored lying or mirrored, upright: Word does not heed the camera's note (EXIF 2.3, orientation
   * from 2 to 8), and would squeeze what lies into the shape of what stands.
   */
  fromTurned(
    jpeg: Uint8Array,
    {
      orientation,
      width,
      height
    }: { readonly orientation: number; readonly width: number; readonly height: number },
    shown: number
  ): Promise<Uint8Array> {
    const [a, b, c, d] = turns[orientation - 1] ?? [1, 0, 0, 1]
    // What is turned beyond the sheet's edge is brought back onto it.
    const place = `matrix(${[a, b, c, d, a + c < 0 ? width : 0, b + d < 0 ? height : 0].join(' ')})`
    const lying = orientation >= 5
    const size = `width="${String(lying ? height : width)}" height="${String(lying ? width : height)}"`
    const image = `<image transform="${place}" ${size} preserveAspectRatio="none" href="data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}"/>`
    const sheet = `width="${String(width)}" height="${String(height)}"`
    return this.fromSvg(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${sheet}>${image}</svg>`), shown)
  }

  async fromWebp(webp: Uint8Array): Promise<Uint8Array> {
    const { decode } = (await import('@cwasm/webp')).default
    const { data, width, height } = decode(webp)
    return pngOf(data, width, height)
  }
}
