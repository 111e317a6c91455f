import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { layProgram } from '../../scripts/package/program/lay.ts'
import { noticesOf } from '../../scripts/package/program/notices.ts'
import { thisTarget } from '../../scripts/package/program/target.ts'
import { expect, root, test } from './app.ts'

test('the program as it is handed out reads, sets and writes with what it carries, and carries no more', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wiremark-program-'))
  try {
    const program = join(folder, 'program')
    const target = thisTarget()
    const carried = layProgram({ project: root, folder: program, target, host: true })
    const run = (...typed: string[]): string =>
      execFileSync(process.execPath, [join(program, 'out/main/program.js'), ...typed], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, WIREMARK_ARCHIVE: join(folder, 'archive') },
        stdio: ['ignore', 'pipe', 'inherit']
      })
    expect(run('import', join(program, 'seeds'))).toMatch(/ 0 failed/)
    const { hits } = JSON.parse(run('search', 'Skarrow', '--json')) as { hits: { article: number }[] }
    run('tag', String(hits[0]?.article), '--quote', 'Skarrow Dam', '--occurrence', '1', '--tag', 'first')
    const [pdf, docx] = [join(folder, 'morning.pdf'), join(folder, 'morning.docx')]
    run('brief', '--title', 'Morning', '--tag', 'first', '--pdf', pdf, '--docx', docx)
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
    expect(run('import', pdf, docx)).toMatch(/ 0 failed/)

    const natives = readdirSync(program, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.node')
    )
    expect(natives.length).toBeGreaterThanOrEqual(2)
    expect(natives.filter((file) => !file.includes(`${target.platform}-${target.arch}`))).toEqual([])
    const notices = noticesOf(join(root, 'out'), carried)
    expect(notices.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['svelte', 'zod', 'better-sqlite3'])
    )
    expect(notices.filter(({ licence }) => /GPL/.test(licence))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
