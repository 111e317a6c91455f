import { describe, expect, test } from 'vitest'
import { AppError } from '../../src/core/error.ts'
import { Pages, type AskPage, type Page } from '../../src/renderer/part/pages.svelte.ts'
import { held, settled } from './answers.ts'

/** A list of numbers from 1, of which `length` are there now. */
const upTo =
  (length: () => number): AskPage<number, Page<number>> =>
  async (after, limit) => {
    const from = after === null ? 1 : Number(after) + 1
    const items = Array.from(
      { length: Math.max(0, Math.min(limit, length() - from + 1)) },
      (_, i) => from + i
    )
    const last = items.at(-1) ?? 0
    return { items, next: last < length() ? String(last) : null }
  }

describe('a list that is asked for page by page', () => {
  test('grows to its end as one scrolls, and no further', async () => {
    const pages = new Pages<number, Page<number>>({ page: 10, most: 20 })
    await pages.start(upTo(() => 25))
    expect(pages.items).toHaveLength(10)
    await pages.more()
    await pages.more()
    await pages.more()
    expect(pages.items).toEqual(Array.from({ length: 25 }, (_, i) => i + 1))
  })

  test('asks for one page at a time, however often the end comes into sight', async () => {
    const pages = new Pages<number, Page<number>>({ page: 10, most: 20 })
    await pages.start(upTo(() => 100))
    await Promise.all([pages.more(), pages.more(), pages.more()])
    expect(pages.items).toHaveLength(20)
  })

  test('keeps its length when it is asked again after a change', async () => {
    let length = 60
    const pages = new Pages<number, Page<number>>({ page: 10, most: 20 })
    await pages.start(upTo(() => length))
    for (let i = 0; i < 3; i++) await pages.more()
    length = 61
    await pages.renew()
    expect(pages.items).toHaveLength(40)
    await pages.more()
    await pages.more()
    await pages.more()
    expect(pages.items).toHaveLength(61)
  })

  test('a late answer to an old question covers nothing', async () => {
    const slow = held<Page<string>>()
    const pages = new Pages<string, Page<string>>({ page: 10, most: 20 })
    const first = pages.start(() => slow.promise)
    await pages.start(async () => ({ items: ['new'], next: null }))
    slow.let({ items: ['old'], next: 'old' })
    await first
    expect(pages.items).toEqual(['new'])
    expect(pages.loading).toBe(false)
  })

  test('a page that could not be read leaves what is shown and says why', async () => {
    const pages = new Pages<number, Page<number>>({ page: 10, most: 20 })
    await pages.start(upTo(() => 15))
    await pages.start(() => Promise.reject(new AppError('archive', 'The archive is being moved.')))
    expect(pages.items).toHaveLength(10)
    expect(pages.failed).toBe('The archive is being moved.')
  })

  test('nothing is shown once it is cleared, not even an answer that was on its way', async () => {
    const slow = held<Page<string>>()
    const pages = new Pages<string, Page<string>>({ page: 10, most: 20 })
    void pages.start(() => slow.promise)
    pages.clear()
    slow.let({ items: ['old'], next: null })
    await settled()
    expect(pages.items).toEqual([])
    expect(pages.latest).toBeNull()
  })
})
