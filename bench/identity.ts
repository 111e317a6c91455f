import { openInProcess } from '../src/engine/in-process.ts'
import { judge, type Judged } from '../tests/support/judge.ts'
import { pairs } from '../tests/support/stories.ts'

/** How well versions and copies are told from what only looks like them, on generated pairs with known answers. */
export async function benchIdentity(folder: string, each = 60): Promise<string> {
  const engine = openInProcess({
    folder,
    samples: null,
    lanes: ['read', 'write'],
    log: (error) => console.error(error)
  })
  const judged = await judge(engine, pairs(1, each))
  engine.close()
  return [summaryOf(judged), '', ...tableOf(judged)].join('\n')
}

function summaryOf({ joined, right, due, doubtful, wrong }: Judged): string {
  return (
    `Precision ${percent(right, joined)} (${wrong.length} wrong of ${joined} joins), recall ${percent(right, due)} ` +
    `(${right} of ${due}); ${doubtful} left to the analyst as doubtful.`
  )
}

function tableOf({ kinds }: Judged): string[] {
  const outcomes = ['version', 'copy', 'doubtful', 'new', 'duplicate']
  const rows = Array.from(
    kinds,
    ([kind, counts]) => `| ${[kind, ...outcomes.map((name) => counts.get(name) ?? 0)].join(' | ')} |`
  )
  return [
    `| the second text is | ${outcomes.join(' | ')} |`,
    `|---|${'---:|'.repeat(outcomes.length)}`,
    ...rows
  ]
}

function percent(some: number, all: number): string {
  return `${((100 * some) / all).toFixed(1)} %`
}
