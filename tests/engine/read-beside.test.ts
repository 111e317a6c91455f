import { expect, onTestFinished, test } from 'vitest'
import { readBeside } from '../../src/engine/import/read-beside.ts'
import { ReadersBeside } from '../../src/engine/import/readers-beside.ts'
import type { Place } from '../../src/engine/import/walk.ts'
import { articleText } from '../support/archive.ts'

const module = new URL('../../src/engine/import/reading-thread.ts', import.meta.url)
const columns = { said: null, remembered: new Map() }

function file(path: string, text: string): Place {
  return { path, bytes: new TextEncoder().encode(text) }
}

/** What came of each place, in the order it came back. */
async function outcomes(places: readonly Place[], readers: ReadersBeside): Promise<string[]> {
  const { signal } = new AbortController()
  const came: string[] = []
  const given = (async function* () {
    yield* places
  })()
  for await (const some of readBeside(given, { readers, columns, signal })) {
    for (const one of some) {
      const found =
        'reading' in one ? one.reading.articles.length : 'failed' in one ? one.failed : one.skipped
      came.push(`${one.path}: ${String(found)}`)
    }
  }
  return came
}

test('files come back in the order they were found, whatever is in them', async () => {
  const readers = new ReadersBeside({ module, log: () => undefined })
  onTestFinished(() => readers.close())
  const places = Array.from({ length: 300 }, (_, i) =>
    i % 100 === 50
      ? file(`${String(i)}.txt`, '')
      : file(`${String(i)}.txt`, articleText({ headline: `Gauge ${String(i)} fails` }))
  )
  const came = await outcomes([...places, { path: '/nowhere/at-all.txt' }], readers)
  expect(came).toEqual([
    ...places.map(({ path }, i) => `${path}: ${i % 100 === 50 ? 'This file is empty.' : '1'}`),
    '/nowhere/at-all.txt: There is no such file or folder.'
  ])
})

test('a file that ends the thread that reads it gets its sentence, and all others are read', async () => {
  const mortal = new URL('../support/mortal-reader.ts', import.meta.url)
  const readers = new ReadersBeside({ module: mortal, log: () => undefined })
  onTestFinished(() => readers.close())
  const files = ['before', 'just-before', 'after', 'last'].map((name) =>
    file(`${name}.txt`, articleText({ headline: `Gauge ${name} fails` }))
  )
  const came = await outcomes(files.toSpliced(2, 0, file('bomb.html', '<p>The gauge failed.</p>')), readers)
  expect(came).toEqual([
    'before.txt: 1',
    'just-before.txt: 1',
    'bomb.html: Reading this file took more memory than there is, so it was left out.',
    'after.txt: 1',
    'last.txt: 1'
  ])
})
