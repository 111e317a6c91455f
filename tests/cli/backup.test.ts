import { describe, expect, test } from 'vitest'
import type { Backup } from '../../src/core/archive/backup.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { json, run } from '../support/cli.ts'
import { takeTagged } from '../support/kept.ts'

describe('the command line keeps the archive', () => {
  test('and brings it back, saying first what would change', async () => {
    const archive = freshFolder()
    const engine = openEngineOn(archive)
    await takeTagged(engine, 'Keeper opens dam', 'water')
    await takeTagged(engine, 'Ferry stays in port', 'harbour')
    engine.close()
    // Going back several steps changes much, so it is backed up first.
    expect(run('undo', '--to', '2', '--archive', archive).error).toBe('')
    const [backup] = json<{ backups: Backup[] }>('backups', '--archive', archive).backups
    expect(backup?.reason).toBe('history')
    const dry = run('restore', backup?.name ?? '', '--dry-run', '--archive', archive)
    expect(dry.out).toContain('1 tags would come back:\n  harbour')
    const back = run('restore', backup?.name.slice(0, 20) ?? '', '--archive', archive)
    expect(back).toMatchObject({ code: 0, error: '' })
    expect(back.out).toMatch(/^Restored: 2 articles.*\nWhat was there is kept as archive-.*-restore\.db\.$/m)
    expect(json('tags', '--archive', archive)).toMatchObject([{ path: 'harbour' }, { path: 'water' }])
  })

  test.each([
    [['restore', '2020'], 'There is no backup 2020.'],
    [['backup'], 'There is no archive in']
  ])('and says in one sentence what is wrong with %j', (args, sentence) => {
    const { code, error } = run(...args, '--archive', freshFolder())
    expect(code).toBe(1)
    expect(error).toContain(sentence)
    expect(error.trim().split('\n')).toHaveLength(1)
  })
})
