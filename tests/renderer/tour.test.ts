import { expect, test } from 'vitest'
import { placeBeside } from '../../src/renderer/feature/tour/place.ts'
import { stops } from '../../src/renderer/feature/tour/stops.ts'
import { Tour } from '../../src/renderer/feature/tour/tour.svelte.ts'
import { Random } from '../support/random.ts'

test('the tour goes on, back and to an end, and can be taken again', () => {
  const readied: string[] = []
  const tour = new Tour(
    () => stops(() => 'K'),
    ({ id }) => readied.push(id)
  )
  expect(tour.stop).toBeNull()
  tour.begin()
  tour.back()
  expect(tour.stop?.id).toBe('import')
  for (const stop of tour.stops) {
    expect(tour.stop).toEqual(stop)
    tour.next()
  }
  expect(tour.stop).toBeNull()
  tour.begin()
  tour.next()
  tour.end()
  expect(tour.stop).toBeNull()
  expect(readied).toEqual([...tour.stops.map(({ id }) => id), 'import', 'list'])
})

test('it has five to seven calm stops', () => {
  const all = stops(() => 'K')
  expect(all.length).toBeGreaterThanOrEqual(5)
  expect(all.length).toBeLessThanOrEqual(7)
})

test('the card stands wholly on the screen, and beside what it speaks of where there is room', () => {
  const random = new Random(11)
  const screen = { width: 1280, height: 800 }
  const card = { width: 350, height: 180 }
  for (let round = 0; round < 500; round++) {
    const left = random.int(0, 1200)
    const top = random.int(0, 760)
    const part = { left, top, width: random.int(10, 1280 - left), height: random.int(10, 800 - top) }
    const at = placeBeside(part, card, screen)
    expect(at.left).toBeGreaterThanOrEqual(0)
    expect(at.top).toBeGreaterThanOrEqual(0)
    expect(at.left + at.width).toBeLessThanOrEqual(screen.width)
    expect(at.top + at.height).toBeLessThanOrEqual(screen.height)
    if (part.left + part.width + 12 + card.width + 12 <= screen.width)
      expect(at.left).toBeGreaterThanOrEqual(part.left + part.width)
  }
})
