import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

type Resvg = typeof import('@resvg/resvg-wasm')

let loaded: Promise<Resvg> | null = null

/** What draws SVG as pictures, ready to: it can be started only once in a thread, whoever asks for it. */
export function loadResvg(): Promise<Resvg> {
  return (loaded ??= load())
}

async function load(): Promise<Resvg> {
  const resvg = await import('@resvg/resvg-wasm')
  await resvg.initWasm(readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
  return resvg
}
