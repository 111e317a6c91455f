import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { icnsOf, icoOf, type Picture } from './containers.ts'
import { drawPng } from './png.ts'
import { linuxSizes, macSizes, windowsSizes } from './sizes.ts'

/** Draw the program's icon and that of an archive for every system: `linux/NxN.png`, `NAME.ico`, `NAME.icns`. */
export async function drawIcons(folder: string): Promise<void> {
  mkdirSync(join(folder, 'linux'), { recursive: true })
  for (const name of ['wiremark', 'archive']) {
    const svg = readFileSync(join(import.meta.dirname, `${name}.svg`), 'utf8')
    writeFileSync(join(folder, `${name}.ico`), icoOf(await pictures(svg, windowsSizes)))
    writeFileSync(join(folder, `${name}.icns`), icnsOf(await pictures(svg, macSizes)))
    if (name !== 'wiremark') continue
    for (const { pixels, png } of await pictures(svg, linuxSizes))
      writeFileSync(join(folder, 'linux', `${String(pixels)}x${String(pixels)}.png`), png)
  }
}

async function pictures(svg: string, sizes: readonly number[]): Promise<Picture[]> {
  const drawn: Picture[] = []
  for (const pixels of sizes) drawn.push({ pixels, png: await drawPng(svg, pixels) })
  return drawn
}
