import { loadResvg } from '../../../src/engine/ways-out/resvg.ts'

/** Draw an SVG of our own as a square PNG of so many pixels. */
export async function drawPng(svg: string, pixels: number): Promise<Uint8Array> {
  const { Resvg } = await loadResvg()
  return new Resvg(svg, { fitTo: { mode: 'width', value: pixels } }).render().asPng()
}
