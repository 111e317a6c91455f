import { expect, test } from 'vitest'
import {
  backupName,
  backupReasons,
  isDailyDue,
  isDueBefore,
  keptBackups,
  readBackupName,
  type Backup
} from '../../../src/core/archive/backup.ts'
import { randomFrom } from '../../support/random.ts'

const SEED = 20261201
const HOUR = 60 * 60 * 1000

function backup(at: string, reason: Backup['reason'] = 'daily', bytes = 10): Backup {
  return { name: backupName(at, reason), at, reason, bytes }
}

/** As many backups as years of work leave, in order of time. */
function history(random: () => number, count: number): Backup[] {
  let time = Date.parse('2024-01-01T06:00:00.000Z')
  return Array.from({ length: count }, () => {
    time += Math.ceil(random() ** 4 * 200 * HOUR) + 1
    const reason = backupReasons[Math.floor(random() * backupReasons.length)] ?? 'daily'
    return backup(new Date(time).toISOString(), random() < 0.9 && reason === 'asked' ? 'daily' : reason)
  })
}

test.each(backupReasons)('the name of a backup made for %s tells when and why', (reason) => {
  const at = '2026-03-02T08:15:30.042Z'
  expect(readBackupName(backupName(at, reason))).toEqual({ at, reason })
})

test.each([
  ['archive-format-12-2026-03-02T08-15-30-042Z.db', { at: '2026-03-02T08:15:30.042Z', reason: 'format' }],
  ['archive-2026-03-02T08-15-30-042Z-daily.db.part', null],
  ['archive-2026-13-02T08-15-30-042Z-daily.db', null],
  ['archive-2026-03-02T08-15-30-042Z-why.db', null],
  ['../archive-2026-03-02T08-15-30-042Z-daily.db', null],
  ['archive.db', null]
])('%s is read as what it is', (name, read) => expect(readBackupName(name)).toEqual(read))

test('what is kept thins out with time: five, then days, weeks and months', () => {
  const hourly = Array.from({ length: 400 * 24 }, (_, hour) =>
    backup(new Date(Date.parse('2025-01-01T00:30:00.000Z') + hour * HOUR).toISOString())
  )
  const kept = keptBackups(hourly, Infinity).map(({ at }) => at.slice(0, 13))
  expect(kept.slice(0, 5)).toEqual(['23', '22', '21', '20', '19'].map((hour) => `2026-02-04T${hour}`))
  expect(kept.slice(5, 11)).toEqual(
    ['03', '02', '01']
      .map((day) => `2026-02-${day}T23`)
      .concat(['31', '30', '29'].map((day) => `2026-01-${day}T23`))
  )
  expect(kept).toContain('2026-01-25T23')
  expect(kept.at(-1)).toBe('2025-03-31T23')
  expect(kept.length).toBeLessThanOrEqual(5 + 7 + 5 + 12)
})

test('an archive not opened for a year loses none of what it had', () => {
  const old = ['2024-05-06', '2024-05-07', '2024-05-08'].map((day) => backup(`${day}T08:00:00.000Z`))
  expect(keptBackups([...old, backup('2026-05-08T08:00:00.000Z')], Infinity)).toHaveLength(4)
})

test('laws of what is kept', () => {
  const random = randomFrom(SEED)
  for (let round = 0; round < 200; round++) {
    const all = history(random, 1 + Math.floor(random() * 120))
    const room = random() < 0.5 ? Infinity : random() * 400
    const kept = keptBackups(all, room)
    const where = `seed ${SEED}, round ${round}`
    expect(kept[0], `the newest stays, ${where}`).toEqual(all.at(-1))
    expect(kept, `again keeps the same, ${where}`).toEqual(keptBackups(kept, room))
    expect(kept, `the order does not matter, ${where}`).toEqual(keptBackups(all.toReversed(), room))
    const asked = all.filter(({ reason }) => reason === 'asked')
    expect(kept, `what was asked for stays, ${where}`).toEqual(expect.arrayContaining(asked))
    const others = kept.filter(({ reason }) => reason !== 'asked')
    expect(others.length, where).toBeLessThanOrEqual(5 + 7 + 5 + 12 + 2)
    if (others.length > 1)
      expect(
        kept.reduce((sum, { bytes }) => sum + bytes, 0),
        where
      ).toBeLessThanOrEqual(room)
  }
})

test('tidying after every backup comes to the same as tidying once', () => {
  const random = randomFrom(SEED)
  for (let round = 0; round < 50; round++) {
    const all = history(random, 80)
    const byAndBy = all.reduce<Backup[]>((kept, one) => keptBackups([...kept, one], Infinity), [])
    expect(byAndBy, `seed ${SEED}, round ${round}`).toEqual(keptBackups(all, Infinity))
  }
})

test('a day passes by the clock, and one set back does not count as a backup', () => {
  const at = '2026-03-02T08:00:00.000Z'
  expect(isDailyDue([], at)).toBe(true)
  expect(isDailyDue([backup('2026-03-01T08:00:01.000Z')], at)).toBe(false)
  expect(isDailyDue([backup('2026-03-01T08:00:00.000Z')], at)).toBe(true)
  expect(isDailyDue([backup('2026-03-02T08:00:01.000Z')], at)).toBe(true)
})

test('changes that follow one another want one backup, and of a large archive fewer', () => {
  const at = '2026-03-02T08:00:00.000Z'
  expect(isDueBefore([backup('2026-03-02T07:51:00.000Z')], at)).toBe(false)
  expect(isDueBefore([backup('2026-03-02T07:49:00.000Z')], at)).toBe(true)
  expect(isDueBefore([backup('2026-03-02T07:49:00.000Z', 'bulk', 2e9)], at)).toBe(false)
  expect(isDueBefore([backup('2026-03-02T06:59:00.000Z', 'bulk', 2e9)], at)).toBe(true)
})
