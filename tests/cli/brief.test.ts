import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { articleText, freshFolder } from '../support/archive.ts'
import { json, run } from '../support/cli.ts'

test('makes a briefing, writes it in several formats, lists it, checks it, and begins another in its shape', () => {
  const folder = freshFolder()
  const archive = ['--archive', join(folder, 'archive')]
  const take = (gates: number, date: string): void => {
    const file = join(folder, 'dam.txt')
    const paragraphs = [
      `The keeper of the Arden dam opened ${gates} gates on Monday. Nobody was hurt, the town said.`
    ]
    writeFileSync(file, articleText({ headline: 'Keeper opens dam', paragraphs, date }))
    json('import', file, ...archive)
  }
  take(20, 'March 02, 2026')
  json('tag', '1', '--quote', 'opened 20 gates', '--tag', 'dam/gates', ...archive)
  const [pdf, md, txt] = ['pdf', 'md', 'txt'].map((ending) => join(folder, `morning.${ending}`)) as [
    string,
    string,
    string
  ]

  const brief = [
    'brief',
    '--title',
    'Morning',
    '--query',
    'gates',
    '--group-by',
    'tag',
    '--design',
    'note',
    '--paper',
    'letter'
  ]
  expect(json(...brief, '--pdf', pdf, '--md', md, ...archive)).toEqual({
    briefing: 1,
    file: pdf,
    pages: 1,
    files: [
      { format: 'pdf', file: pdf, pages: 1, warnings: [] },
      { format: 'md', file: md, pages: null, warnings: [] }
    ],
    findings: 0
  })
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  expect(readFileSync(md, 'utf8')).toMatch(/gates[^]*opened 20 gates/)
  expect(run('briefs', ...archive).out).toMatch(/^ {5}1 {2}Morning · 1 quote · changed 20\d\d-\d\d-\d\d\n$/)
  expect(run('brief', 'check', 'morning', ...archive)).toMatchObject({
    code: 0,
    out: 'Nothing to look at before sending.\n'
  })

  take(30, 'March 03, 2026')
  const checked = run('brief', 'check', '1', ...archive)
  expect(checked.code).toBe(1)
  expect(checked.out).toMatch(
    /changed in version 2 of 3 March 2026\.\n {2}quoted: opened 20 gates\n {2}now: {4}opened 30 gates\n$/
  )
  expect(run('brief', 'export', '1', '--md', md, ...archive)).toMatchObject({
    code: 1,
    error: `There is a file ${md} already. Say --replace to write over it.\n`
  })
  expect(run('brief', 'export', 'Morning', '--md', md, '--txt', txt, '--replace', ...archive).out).toBe(
    `Briefing 1: Morning\n${md}\n${txt}\n1 to look at before sending: “brief check 1” says what.\n`
  )
  expect(readFileSync(txt, 'utf8')).toContain('opened 20 gates')
  expect(json('brief', 'copy', '1', '--title', 'Evening', ...archive)).toEqual({ briefing: 2, from: 1 })
})

test('says what is wrong before anything is made', () => {
  const folder = freshFolder()
  const archive = ['--archive', join(folder, 'archive')]
  const refused = (...args: string[]): string => {
    const { code, error } = run('brief', ...args, ...archive)
    expect(code).toBe(1)
    return error
  }
  const pdf = join(folder, 'x.pdf')
  expect(refused('--title', 'T', '--query', 'dam', '--pdf', pdf)).toBe(
    'No passage is what you asked for, so there is nothing to brief.\n'
  )
  expect(refused('--title', 'T', '--query', 'dam')).toMatch(/^Say where to/)
  expect(refused('--title', 'T', '--pdf', pdf)).toMatch(/^Say which passages/)
  expect(refused('--title', 'T', '--query', 'dam', '--pdf', pdf, '--house', 'None')).toMatch(
    /^There is no house style/
  )
  expect(refused('check', 'Morning')).toBe('There is no briefing “Morning”. “briefs” lists them.\n')
  expect(run('briefs', ...archive).out).toBe('')
  expect(existsSync(pdf)).toBe(false)
})
