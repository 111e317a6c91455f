import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { briefingFormats } from '../../src/core/briefing/calls.ts'
import type { EventValue } from '../../src/core/contract.ts'
import { openInProcess, type InProcessEngine } from '../../src/engine/in-process.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { aPicture } from '../support/pictures.ts'
import { mark, takeVersion } from '../support/story.ts'

/** A briefing with a quote, a comment, a picture and a chart, in an archive of its own. */
async function aBriefing(engine: InProcessEngine): Promise<number> {
  await takeVersion(engine, 'Mill reopens', ['The mill by the ford reopened, its owners said.'])
  await mark(engine, 'mill by the ford', {}, ['trade/mills'])
  const { picture } = await engine.call('picture.add', { file: aPicture() })
  const { briefing } = await engine.call('briefing.add', { title: 'The mills', passages: {} })
  await engine.call('briefing.addItems', {
    briefing,
    items: [
      { kind: 'heading', text: 'By the ford' },
      { kind: 'comment', text: 'Nothing else is known of it.' },
      { kind: 'picture', picture, text: 'The ford', alternative: 'A mill' },
      { kind: 'chart', text: '', chart: { measure: 'tags' } }
    ]
  })
  return briefing
}

async function opened(): Promise<{ folder: string; engine: InProcessEngine; briefing: number }> {
  const folder = freshFolder()
  const engine = openEngineOn(folder)
  return { folder: freshFolder(), engine, briefing: await aBriefing(engine) }
}

describe('a briefing is exported', () => {
  test('in every format, the same bytes each time, and nothing beside them', async () => {
    const { folder, engine, briefing } = await opened()
    for (const format of briefingFormats) {
      const file = join(folder, `mills.${format}`)
      const first = await engine.call('briefing.export', { briefing, file, format })
      expect(first).toMatchObject({ file, pages: format === 'pdf' ? 1 : null })
      const bytes = readFileSync(file)
      await engine.call('briefing.export', { briefing, file, format, replace: true })
      expect(Buffer.compare(bytes, readFileSync(file)), format).toBe(0)
      if (format === 'html' || format === 'md' || format === 'txt')
        expect(bytes.toString()).toContain('mill by the ford')
    }
    expect(readdirSync(folder).toSorted()).toEqual(
      briefingFormats.map((format) => `mills.${format}`).toSorted()
    )
  })

  test('to plain text, and it is said that a picture and a chart are not in it', async () => {
    const { folder, engine, briefing } = await opened()
    const file = join(folder, 'mills.txt')
    const { warnings } = await engine.call('briefing.export', { briefing, file, format: 'txt' })
    expect(warnings.join(' ')).toMatch(/1 picture left out.*1 chart stand instead/)
  })

  test('and tells how far it is', async () => {
    const heard: EventValue<'progress'>[] = []
    const folder = freshFolder()
    const engine = openInProcess({
      folder,
      samples: null,
      lanes: ['read', 'write', 'typeset'],
      emit: (name, value) => void (name === 'progress' && heard.push(value as EventValue<'progress'>)),
      log: (error) => expect.fail(String(error))
    })
    try {
      const briefing = await aBriefing(engine)
      const file = join(folder, 'mills.html')
      await engine.call('briefing.export', { briefing, file, format: 'html', job: 'out' })
    } finally {
      engine.close()
    }
    const told = heard.filter(({ job }) => job === 'out')
    expect(told.length).toBeGreaterThan(0)
    for (const { done, total } of told) expect(done).toBeLessThanOrEqual(total ?? 0)
  })
})

describe('what stood there before stays whole', () => {
  test('when its name is taken and nobody said to replace it', async () => {
    const { folder, engine, briefing } = await opened()
    const file = join(folder, 'mills.md')
    writeFileSync(file, 'older')
    const call = engine.call('briefing.export', { briefing, file, format: 'md' })
    await expect(call).rejects.toMatchObject({
      code: 'conflict',
      message: `There is a file ${file} already. Choose another name, or replace it.`
    })
    expect(readFileSync(file, 'utf8')).toBe('older')
  })

  test.each(briefingFormats)('when the export to %s is stopped half-way', async (format) => {
    const { folder, engine, briefing } = await opened()
    const file = join(folder, `mills.${format}`)
    writeFileSync(file, 'older')
    const call = engine.call('briefing.export', { briefing, file, format, replace: true, job: 'out' })
    const stopped = expect(call).rejects.toMatchObject({ code: 'cancelled' })
    expect(await engine.call('job.cancel', { job: 'out' })).toBe(true)
    await stopped
    expect(readFileSync(file, 'utf8')).toBe('older')
    expect(readdirSync(folder)).toEqual([`mills.${format}`])
  })

  test.each([
    ['a folder of that name', 'mills', 'is a folder'],
    ['a folder that is not there', 'gone/mills.txt', 'There is no folder']
  ])('and a sentence says why nothing is written: %s', async (_, name, sentence) => {
    const { folder, engine, briefing } = await opened()
    mkdirSync(join(folder, 'mills'))
    const file = join(folder, name)
    const call = engine.call('briefing.export', { briefing, file, format: 'txt', replace: true })
    await expect(call).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining(sentence) as string
    })
    expect(readdirSync(folder)).toEqual(['mills'])
    expect(existsSync(join(folder, 'gone'))).toBe(false)
  })

  test.skipIf(process.platform !== 'linux' || !existsSync('/dev/full'))(
    'also where something that is no file has the name',
    async () => {
      const { engine, briefing } = await opened()
      const call = engine.call('briefing.export', {
        briefing,
        file: '/dev/full',
        format: 'txt',
        replace: true
      })
      await expect(call).rejects.toMatchObject({ code: 'refused' })
    }
  )
})
