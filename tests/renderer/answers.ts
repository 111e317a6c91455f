import type { Args, CallName, Result } from '../../src/core/contract.ts'
import type { Call } from '../../src/renderer/call.ts'
import type { Later } from '../../src/renderer/part/later.ts'
import type { Memory } from '../../src/renderer/part/remember.ts'

type Answers = { readonly [N in CallName]?: (args: Args<N>) => Result<N> | Promise<Result<N>> }

/** An archive that answers as the test says, and remembers what it was asked. */
export function answering(answers: Answers): { call: Call; asked: { name: CallName; args: unknown }[] } {
  const asked: { name: CallName; args: unknown }[] = []
  const call = async <N extends CallName>(name: N, args: Args<N>): Promise<Result<N>> => {
    asked.push({ name, args })
    const answer = answers[name] as ((args: Args<N>) => Result<N> | Promise<Result<N>>) | undefined
    if (!answer) throw new Error(`The test has no answer to ${name}`)
    return answer(args)
  }
  return { call, asked }
}

/** A clock that is turned by hand: `pass` lets the time go by that everything waits for. */
export function handClock(): { later: Later; pass: () => void; waiting: () => number } {
  let waiting: (() => void)[] = []
  const later: Later = (run) => {
    waiting.push(run)
    return () => {
      waiting = waiting.filter((each) => each !== run)
    }
  }
  const pass = () => {
    const due = waiting
    waiting = []
    due.forEach((run) => run())
  }
  return { later, pass, waiting: () => waiting.length }
}

/** A memory that lasts as long as the test. */
export function shortMemory(kept: Record<string, unknown> = {}): Memory & { kept: Record<string, unknown> } {
  return {
    kept,
    recall: (key) => kept[key] ?? null,
    keep: (key, value) => {
      kept[key] = JSON.parse(JSON.stringify(value))
    }
  }
}

/** An answer that comes when the test lets it. */
export function held<T>(): { promise: Promise<T>; let: (value: T) => void; fail: (error: unknown) => void } {
  return (({ promise, resolve, reject }) => ({ promise, let: resolve, fail: reject }))(
    Promise.withResolvers<T>()
  )
}

/** Let every promise that is ready go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}
