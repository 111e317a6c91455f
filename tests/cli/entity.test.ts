import { join } from 'node:path'
import { expect, test } from 'vitest'
import { articleText, freshFolder, openEngineOn } from '../support/archive.ts'
import { json, run } from '../support/cli.ts'

const story = [
  'Mayor Ilse Varga said on Monday that the bridge was safe. Varga has led the town since 2019.',
  '“We will repair it,” Johan Holm told reporters in Berlin. Ilse Vargas of the council agreed.'
]

interface Listed {
  readonly entity: number
  readonly name: string
  readonly kind: string
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly text: string }[]
}

test('entities, mentions, quotations and corrections as a script uses them', async () => {
  const archive = join(freshFolder(), 'archive')
  const engine = openEngineOn(archive)
  const bytes = Buffer.from(articleText({ headline: 'Bridge is safe', paragraphs: story }))
  await engine.call('import.run', { job: 'story', items: [{ name: 'bridge.txt', bytes }] })
  const { body } = await engine.call('article.show', { article: 1 })
  engine.close()
  const at = ['--archive', archive]

  const first = run('entities', '1', ...at)
  expect(first.error).toContain('Reading the names of 1 text')
  const people = json<Listed[]>('entities', '1', '--kind', 'person', ...at)
  const varga = people.find(({ name }) => name === 'Ilse Varga')
  expect(varga).toMatchObject({ kind: 'person', mentions: [{ text: 'Ilse Varga' }, { text: 'Varga' }] })
  for (const { start, end, text } of people.flatMap(({ mentions }) => mentions))
    expect(body.slice(start, end)).toBe(text)
  expect(people.every(({ kind }) => kind === 'person')).toBe(true)
  expect(json<Listed[]>('entities', ...at).find(({ name }) => name === 'Ilse Varga')?.mentions).toMatchObject(
    [{ article: 1, version: 1, text: 'Ilse Varga' }, { text: 'Varga' }]
  )
  expect(json('entity', 'ilse varga', ...at)).toMatchObject([
    { name: 'Ilse Varga', articles: 1, mentions: 2 }
  ])
  expect(json('quotes', '1', ...at)).toMatchObject([
    { text: 'We will repair it', verb: 'told', said: 'Johan Holm', speaker: { name: 'Johan Holm' } }
  ])
  expect(json('merge-entities', 'Ilse Vargas', 'Ilse Varga', ...at)).toMatchObject({
    name: 'Ilse Varga',
    mentions: 3
  })
  expect(json('mentions', String(varga?.entity), ...at)).toMatchObject([
    { text: 'Ilse Varga' },
    { text: 'Varga' },
    { text: 'Ilse Vargas' }
  ])
  expect(run('undo', ...at).out).toContain('Merged “Ilse Vargas” into “Ilse Varga”')
  expect(run('entity', 'Nobody', ...at)).toEqual({
    code: 1,
    out: '',
    error: 'There is no entity “Nobody” in this archive.\n'
  })
}, 240_000)
