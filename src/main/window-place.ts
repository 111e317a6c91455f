import { app, screen, type BrowserWindow, type Rectangle } from 'electron'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

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
  const place = Place.safeParse(readJson(placeFile())).data ?? firstPlace
  const { x, y, width, height } = place.bounds
  if (x === undefined || y === undefined || isOnScreen({ x, y, width, height })) return place
  return { bounds: { width, height }, maximized: place.maximized }
}

/** Keep where the window stands for the next start. */
export function rememberPlace(window: BrowserWindow): void {
  const place: Place = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
  writeFileSync(placeFile(), JSON.stringify(place))
}

function placeFile(): string {
  return join(app.getPath('userData'), 'window.json')
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // Missing at a first start, or cut short by a crash: the window has a first place for both.
    return null
  }
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
