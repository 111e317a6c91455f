import type { CallIn, Reply } from '../../src/core/contract.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { groundOf } from './ground.ts'
import type { Random } from './random.ts'
import { writingCalls } from './writing-calls.ts'

/** The calls that can be made at random. */
export const tried = (Object.keys(writingCalls) as CallIn<'write'>[]).filter(
  (name) => typeof writingCalls[name] === 'function'
)

/** What the others are about, so that there is always some of it. */
const beginnings = ['import.run', 'passage.add'] as const

/** A call that was made, and its answer. */
export interface Made {
  readonly name: CallIn<'write'>
  readonly args: unknown
  readonly reply: Reply<unknown>
}

/**
 * Make one random writing call that there is something to make about, whatever it may be refused for: half the time one that
 * is due. Tells of it before it is made, and returns it with its answer; null when there is nothing to do.
 */
export async function randomCall(
  engine: InProcessEngine,
  {
    random,
    round,
    due
  }: { readonly random: Random; readonly round: number; readonly due: readonly CallIn<'write'>[] },
  before: (call: Omit<Made, 'reply'>) => void | Promise<void> = () => undefined
): Promise<Made | null> {
  const ground = await groundOf(engine, random, round)
  const any = random.shuffled<CallIn<'write'>>(random.chance(0.15) ? beginnings : tried)
  for (const name of random.chance(0.5) ? [...random.shuffled(due), ...any] : any) {
    const maker = writingCalls[name]
    const args: unknown = typeof maker === 'function' ? maker(ground) : null
    if (args === null) continue
    await before({ name, args })
    const answering = engine.dispatch(name, args)
    if (name === 'import.run' && random.chance(0.3))
      await engine.dispatch('job.cancel', { job: `job ${round}` })
    return { name, args, reply: await answering }
  }
  return null
}
