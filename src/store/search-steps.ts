/**
 * Work that stops at each `yield`, some milliseconds apart, so that whoever runs it can see to something else or drop it:
 * SQLite cannot be interrupted within a statement.
 */
export type Steps<T> = Generator<undefined, T, undefined>

/** Do all steps at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** What this thread has worked so far, in milliseconds: unlike a clock, it stands still while other programs are at work. */
export function worked(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
