import { tick } from './fixed.ts'
import { endAt } from './moments.ts'
import type { CrashRun } from './run.ts'

// The clock and the GUIDs come first: whatever is imported from here on takes these.
const run = JSON.parse(process.argv[2] ?? '') as CrashRun
const { act, endActing, openForActing } = await import('./acts.ts')
const { tell } = await import('./journal.ts')
const { filesIn, stateIn } = await import('./state.ts')

await openForActing(run)
tell(run.journal, { kind: 'open', state: stateIn(run.folder) })
if (run.moment !== null) endAt(run.moment)
for (let number = 1; number <= run.acts; number++) {
  tick()
  await act(number, (name) => tell(run.journal, { kind: 'begins', act: number, name }))
  const state = stateIn(run.folder)
  tell(run.journal, { kind: 'acknowledged', act: number, state, files: filesIn(run.exports) })
}
await endActing()
