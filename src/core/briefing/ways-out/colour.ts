/** A colour `#rrggbb` moved towards black or white as little as makes it readable on another: a contrast of 4.5 (WCAG 2.2). */
export function readableOn(paper: string, colour: string): string {
  const away = luminanceOf(paper) > 0.18 ? 0 : 255
  for (let share = 0; share <= 1; share += 0.05) {
    const tried = mixed(colour, away, share)
    if (contrastOf(tried, paper) >= 4.5) return tried
  }
  return mixed(colour, away, 1)
}

function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function mixed(colour: string, towards: number, share: number): string {
  const parts = partsOf(colour).map((part) => Math.round(part + (towards - part) * share))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function partsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
}
