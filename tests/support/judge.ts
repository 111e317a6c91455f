import type { Receipt } from '../../src/core/import/calls.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import type { Pair } from './stories.ts'

/** How the ladder did on pairs with known answers. */
export interface Judged {
  /** Joins as version or copy, and those of them that were right. */
  readonly joined: number
  readonly right: number
  /** Pairs that should be joined. */
  readonly due: number
  /** Pairs left to the analyst. */
  readonly doubtful: number
  readonly wrong: readonly { readonly kind: string; readonly receipt: Receipt }[]
  /** Of each kind, what the second text was taken for, and how often. */
  readonly kinds: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** Take in the first texts of all pairs, then the second ones, and compare what became of these with the truth. */
export async function judge(engine: InProcessEngine, pairs: readonly Pair[]): Promise<Judged> {
  const take = async (texts: readonly string[], name: string): Promise<Receipt[]> => {
    const report = await engine.call('import.run', {
      job: name,
      items: texts.map((text, i) => ({
        name: `${name}-${String(i)}x.txt`,
        bytes: new TextEncoder().encode(text)
      }))
    })
    const receipts = [...report.receipts]
    for (let after = report.next; after !== null;) {
      const page = await engine.call('import.receipts', { import: report.import, after })
      receipts.push(...page.receipts)
      after = page.next
    }
    return receipts
  }
  const firsts = await take(
    pairs.map(({ first }) => first),
    'first'
  )
  const seconds = await take(
    pairs.map(({ second }) => second),
    'second'
  )
  const wrong: { kind: string; receipt: Receipt }[] = []
  const kinds = new Map<string, Map<string, number>>()
  let [joined, right, doubtful] = [0, 0, 0]
  for (const [i, { kind, truth }] of pairs.entries()) {
    const receipt = seconds[i]
    if (receipt === undefined) throw new Error(`The second text of pair ${String(i)} has no receipt.`)
    const counts = kinds.get(kind) ?? new Map<string, number>()
    kinds.set(kind, counts.set(receipt.outcome, (counts.get(receipt.outcome) ?? 0) + 1))
    if (receipt.outcome === 'doubtful') doubtful++
    if (receipt.outcome === 'new' || receipt.outcome === 'doubtful') continue
    joined++
    const other = receipt.outcome === 'copy' ? receipt.near : receipt.article
    if (receipt.outcome === truth && other === firsts[i]?.article) right++
    else wrong.push({ kind, receipt })
  }
  return { joined, right, due: pairs.filter(({ truth }) => truth !== 'apart').length, doubtful, wrong, kinds }
}
