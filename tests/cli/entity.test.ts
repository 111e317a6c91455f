import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { articleText, freshFolder, openEngineOn } from '../support/archive.ts'

const main = resolve(import.meta.dirname, '../../src/cli/main.ts')

const story = [
  'Mayor Ilse Varga said on Monday that the bridge was safe. Varga has led the town since 2019.',
  '“We will repair it,” Johan Holm told reporters in Berlin. Ilse Vargas of the council agreed.'
]

interface Run {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

function run(...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })
  return { code: status, out: stdout, error: stderr }
}

/** Run a command that must succeed, and read what it printed for scripts. */
function json<T>(...args: string[]): T {
  const { code, out, error } = run(...args, '--json')
  expect(code, error).toBe(0)
  return JSON.parse(out) as T
}

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
