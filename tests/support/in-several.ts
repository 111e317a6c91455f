import type { CallIn } from '../../src/core/contract.ts'

/**
 * Calls that write in several transactions, so that they can be cancelled and hold up others never for long: one step all the
 * same, of which a crash leaves whole batches that can be undone.
 */
export const inSeveral: ReadonlySet<string> = new Set<CallIn<'write'>>([
  'import.run',
  'import.resume',
  'import.reread',
  'tagging.apply',
  'rule.run',
  'exchange.import'
])
