import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pngOf } from './png.ts'

/** Wider than this no page shows a picture sharper. */
const WIDEST = 2000

/** Draws SVG and WebP as PNG, for programs that show neither. What draws is loaded when it is first needed. */
export class Drawn {
  readonly #fonts: () => readonly Uint8Array[]
  #resvg: Promise<typeof import('@resvg/resvg-wasm')> | null = null

  constructor(fonts: () => readonly Uint8Array[]) {
    this.#fonts = fonts
  }

  /** A drawing, twice as wide as it is shown. Its letters are set in the fonts that come with Wiremark. */
  async fromSvg(svg: Uint8Array, width: number): Promise<Uint8Array> {
    const { Resvg } = await (this.#resvg ??= loadResvg())
    const drawing = new Resvg(svg, {
      fitTo: { mode: 'width', value: Math.max(1, Math.min(WIDEST, Math.round(width * 2))) },
      font: { fontBuffers: [...this.#fonts()], defaultFontFamily: 'Source Sans 3', loadSystemFonts: false }
    })
    try {
      return drawing.render().asPng()
    } finally {
      drawing.free()
    }
  }

  async fromWebp(webp: Uint8Array): Promise<Uint8Array> {
    const { decode } = (await import('@cwasm/webp')).default
    const { data, width, height } = decode(webp)
    return pngOf(data, width, height)
  }
}

async function loadResvg(): Promise<typeof import('@resvg/resvg-wasm')> {
  const resvg = await import('@resvg/resvg-wasm')
  await resvg.initWasm(readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
  return resvg
}
