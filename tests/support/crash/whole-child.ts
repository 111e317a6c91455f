import { openInProcess } from '../../../src/engine/in-process.ts'
import { bringUpToDateAlone } from '../../../src/engine/keep/up-to-date.ts'
import { endAt } from './moments.ts'
import type { WholeRun } from './whole.ts'

// Works on an archive as a whole, in a process that may be killed at any moment. Says when it begins.
const { work, folder, beside, moment } = JSON.parse(process.argv[2] ?? '') as WholeRun
const fail = (error: unknown) => {
  throw error
}
const engine = openInProcess({ folder, samples: null, lanes: [], log: fail })
process.stdout.write('begins\n')
if (moment !== null) endAt(moment)
switch (work) {
  case 'migration':
    await bringUpToDateAlone(folder, fail)
    break
  case 'backup':
    await engine.call('backup.run', { job: 'killed' })
    break
  case 'restore': {
    const { backups } = await engine.call('backup.list', {})
    await engine.call('backup.restore', { job: 'killed', backup: backups.at(-1)?.name ?? '' })
    break
  }
  case 'export':
    await engine.call('archive.export', { job: 'killed', folder: beside.made })
    break
  case 'import':
    await engine.call('archive.import', { job: 'killed', from: beside.open, into: beside.made })
}
