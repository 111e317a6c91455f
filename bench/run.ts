import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { benchImport } from './import.ts'
import { writeResults, type Row } from './report.ts'
import { benchSearch } from './search.ts'

const { values } = parseArgs({ options: { articles: { type: 'string', default: '20000' } } })
const articles = Number(values.articles)
if (!Number.isInteger(articles) || articles < 1)
  throw new Error('--articles is a whole number of at least 1.')

const folder = mkdtempSync(join(tmpdir(), 'wiremark-bench-'))
try {
  const sections = new Map<string, readonly Row[]>()
  await measure(sections, 'Import', () => benchImport(folder, articles))
  await measure(sections, `Search in ${articles.toLocaleString('en')} articles`, () => benchSearch(folder))
  writeResults(resolve(import.meta.dirname, 'RESULTS.md'), sections)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure(
  sections: Map<string, readonly Row[]>,
  title: string,
  run: () => Promise<Row[]>
): Promise<void> {
  console.log(title)
  const rows = await run()
  for (const { what, ours, peer, ratio } of rows)
    console.log(`  ${what}: ${ours.toFixed(2)} (peer ${peer.toFixed(2)}, ratio ${ratio.toFixed(2)})`)
  sections.set(title, rows)
}
