import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** Draw an SVG of our own as a square PNG of so many pixels. */
export async function drawPng(svg: string, pixels: number): Promise<Uint8Array> {
  await ready()
  return new Resvg(svg, { fitTo: { mode: 'width', value: pixels } }).render().asPng()
}

// It can be started only once in a process.
let started: Promise<void> | null = null

function ready(): Promise<void> {
  started ??= initWasm(readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
  return started
}
