import { describe, expect, test } from 'vitest'
import { settled } from './answers.ts'
import { found, hit, searchDesk } from './search-desk.ts'

describe('walking the list', () => {
  test('opens the next and the previous article and stops at the ends', async () => {
    const { list, workbench } = searchDesk()
    await list.load()
    const seen: (number | undefined)[] = []
    for (const by of [1, 1, 1, 1, -1, -1, -1]) {
      await list.move(by)
      seen.push(workbench.open?.article)
    }
    expect(seen).toEqual([1, 2, 3, 3, 2, 1, 1])
  })

  test('keeps the place of the open article when the list is read again', async () => {
    const { list, workbench } = searchDesk()
    await list.load()
    await list.go(1)
    await list.changed()
    expect(list.current).toBe(1)
    expect(workbench.open).toEqual({ article: 2 })
  })

  test('a hit in an older version opens that version', async () => {
    const { search, list, workbench } = searchDesk()
    search.type('harbour')
    await search.run()
    await list.go(0)
    expect(workbench.open).toEqual({ article: 2, version: 1 })
  })
})

describe('copies of one story are one hit that opens in place', () => {
  async function collapsed() {
    const story = (article: number) => hit(article, { cluster: 9, copies: 2 })
    const desk = searchDesk({
      'search.run': (args) => found(args, [], { hits: [story(4), hit(8)], total: 4, stories: 2 }),
      'search.copies': () => [story(6), story(5), story(4)]
    })
    desk.search.type('harbour')
    await desk.search.run()
    await desk.list.go(0)
    const shown = () => desk.list.rows.map(({ article }) => article)
    const press = async (key: string) => {
      const used = desk.list.key(key)
      await settled()
      return used
    }
    return { ...desk, shown, press }
  }

  test('the right arrow shows them below it, goes to the first, and the left one back and hides them', async () => {
    const { shown, press, workbench, list } = await collapsed()
    expect(shown()).toEqual([4, 8])
    await press('ArrowRight')
    expect(shown()).toEqual([4, 6, 5, 8])
    expect(list.rows.map((row) => row.found?.below)).toEqual([false, true, true, false])
    await press('ArrowRight')
    expect(workbench.open?.article).toBe(6)
    await press('ArrowLeft')
    expect(workbench.open?.article).toBe(4)
    await press('ArrowLeft')
    expect(shown()).toEqual([4, 8])
  })

  test('who hides them while on one of them is left on their story', async () => {
    const { shown, press, list, workbench } = await collapsed()
    await press('ArrowRight')
    await list.go(2)
    const [story] = list.rows
    if (story) await list.unfold(story)
    expect(workbench.open?.article).toBe(4)
    expect(shown()).toEqual([4, 8])
  })

  test('a hit without copies has nothing to open', async () => {
    const { shown, press, list } = await collapsed()
    await list.go(1)
    await press('ArrowRight')
    expect(shown()).toEqual([4, 8])
  })

  test('another search shows none of them', async () => {
    const { shown, press, search } = await collapsed()
    await press('ArrowRight')
    await search.arrange('best')
    expect(shown()).toEqual([4, 8])
  })

  test('arrows to the side mean nothing in the Inbox', async () => {
    const { list } = searchDesk()
    await list.load()
    await list.go(0)
    expect(list.key('ArrowRight')).toBe(false)
  })
})
