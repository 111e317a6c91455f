import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { z } from 'zod'
import { readOwnFile, writeOwnFile } from './own-file.ts'

const FILE = 'window.json'

const Place = z.object({
  bounds: z.object({
    x: z.int().optional(),
    y: z.int().optional(),
    width: z.int().min(400).default(1280),
    height: z.int().min(300).default(800)
  }),
  maximized: z.boolean()
})
type Place = z.output<typeof Place>

const firstPlace: Place = { bounds: { width: 1280, height: 800 }, maximized: false }

/** Where the window stood last; the middle of the screen at a first start, or when that screen is gone. */
export function readPlace(): Place {
  const place = readOwnFile(FILE, Place) ?? firstPlace
  const { x, y, width, height } = place.bounds
  if (x === undefined || y === undefined || isOnScreen({ x, y, width, height })) return place
  return { bounds: { width, height }, maximized: place.maximized }
}

/** Keep where the window stands for the next start. */
export function rememberPlace(window: BrowserWindow): void {
  const place: Place = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
  writeOwnFile(FILE, place)
}

function isOnScreen(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const across =
      Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x)
    const down =
      Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y)
    return across >= 100 && down >= 100
  })
}
