import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'

/** One thing measured beside its peer in the same run. `ratio` above 1 means that ours is the quicker. */
export interface Row {
  readonly what: string
  readonly ours: number
  readonly peer: number
  readonly peerName: string
  readonly ratio: number
}

/** How long some work took, in seconds. */
export async function timed(work: () => void | Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** The value below which the share `p` of the values lie. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN
}

/** What one benchmark found: rows of a table, or Markdown of its own. */
export type Section = readonly Row[] | string

/** Write the results of a run in the place of those before it; what it did not measure stays. The history is git's. */
export function writeResults(file: string, sections: ReadonlyMap<string, Section>): void {
  const today = new Date().toISOString().slice(0, 10)
  const machine = `${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown'}, ${String(Math.round(totalmem() / 2 ** 30))} GiB, Linux ${release()}, Node ${process.version}`
  const parts = new Map(existsSync(file) ? partsOf(readFileSync(file, 'utf8')) : [])
  for (const [title, section] of sections)
    parts.set(
      title,
      `Measured on ${today}. ${machine}.\n\n${typeof section === 'string' ? section : table(section)}`
    )
  const text = [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; `npm run bench -- search` measures one part anew.',
    'The machine is shared and noisy: read the ratios, measured side by side in one run (above 1, ours is quicker).',
    '',
    ...Array.from(parts, ([title, part]) => `## ${title}\n\n${part.trim()}\n`)
  ].join('\n')
  writeFileSync(file, `${text.trimEnd()}\n`)
}

/** The parts of written results, each under its title. */
function partsOf(text: string): [string, string][] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n')
      return [part.slice(0, end), part.slice(end + 1)]
    })
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, ours, peer, peerName, ratio }) =>
      `| ${what} | ${number(ours)} | ${number(peer)} | ${peerName} | ${ratio.toFixed(2)} |`
  )
  return ['| what | ours | peer | the peer | ratio |', '|---|---:|---:|---|---:|', ...lines].join('\n')
}

function number(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2)
}
