import type { EventName, EventValue } from '../../core/contract.ts'
import { Keeper } from './keeper.ts'

interface Options {
  readonly keeper: URL
  readonly tell: <E extends EventName>(name: E, value: EventValue<E>) => void
  readonly log: (error: unknown) => void
}

/** What keeps an archive that is not open: one that is damaged, or about to be replaced. */
export function keeperAlone(folder: string, { keeper, tell, log }: Options): Keeper {
  return new Keeper({
    folder,
    keeper,
    log,
    tell: (name, value) => tell(name, value as EventValue<typeof name>),
    holdsAnything: () => Promise.resolve(true)
  })
}
