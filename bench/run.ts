import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { benchBriefings } from './briefings.ts'
import { benchEntities } from './entities.ts'
import { benchGrowth } from './growth.ts'
import { benchIdentity } from './identity.ts'
import { benchImport } from './import.ts'
import { writeResults, type Section } from './report.ts'
import { benchReader } from './reader.ts'
import { benchRevision } from './revision.ts'
import { benchSaved } from './saved.ts'
import { benchSearch } from './search.ts'
import { benchYears } from './years.ts'

/** A million articles are searched beside these, to see how the time grows. */
const SMALL_SEARCH = 100_000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    // How many articles are imported, and how many searched.
    articles: { type: 'string' },
    // From 10,000 to 200,000 articles: some ten minutes.
    growth: { type: 'boolean', default: false },
    // How many quotes the larger of the briefings has.
    quotes: { type: 'string', default: '1000' },
    // Ask Xapian as well, which has to index for ten minutes first.
    xapian: { type: 'boolean', default: false },
    // Where the archives that are searched are kept for another run.
    at: { type: 'string' }
  }
})
const imported = Number(values.articles ?? 20_000)
const searched = Number(values.articles ?? SMALL_SEARCH)
if (!Number.isInteger(imported) || imported < 1)
  throw new Error('--articles is a whole number of at least 1.')

const folder = mkdtempSync(join(tmpdir(), 'wiremark-bench-'))
try {
  const sections = new Map<string, Section>()
  await measure(sections, 'Import', () => benchImport(folder, imported))
  await measure(sections, 'Search', () =>
    Promise.resolve(
      benchSearch(values.at ?? folder, [...new Set([Math.min(searched, SMALL_SEARCH), searched])], values)
    )
  )
  await measure(sections, 'Saved searches', () => benchSaved(folder))
  await measure(sections, 'Telling versions, copies and new stories apart', () =>
    benchIdentity(join(folder, 'identity'))
  )
  await measure(sections, 'Entities', () =>
    benchEntities(join(folder, 'entities'), values.articles === undefined ? undefined : imported)
  )
  await measure(sections, 'Versions and passages', () => Promise.resolve(revisionRows()))
  await measure(sections, 'Reading in the window', benchReader)
  await measure(sections, 'Briefings', () =>
    benchBriefings([...new Set([Math.min(100, Number(values.quotes)), Number(values.quotes)])])
  )
  await measure(sections, 'Years of work', () => benchYears(values.at ?? folder, searched))
  if (values.growth)
    await measure(sections, 'Import as the archive grows', () => benchGrowth(join(folder, 'growth')))
  writeResults(resolve(import.meta.dirname, 'RESULTS.md'), sections)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure(
  sections: Map<string, Section>,
  title: string,
  run: () => Promise<Section>
): Promise<void> {
  if (
    positionals.length > 0 &&
    !positionals.some((named) => title.toLowerCase().startsWith(named.toLowerCase()))
  )
    return
  console.log(title)
  const section = await run()
  if (typeof section === 'string') console.log(section)
  else {
    for (const { what, ours, peer, ratio } of section)
      console.log(`  ${what}: ${ours.toFixed(2)} (peer ${peer.toFixed(2)}, ratio ${ratio.toFixed(2)})`)
  }
  sections.set(title, section)
}

function revisionRows(): Section {
  return benchRevision().map(({ what, ...row }) => ({
    ...row,
    what: `${what}, ms`,
    peerName: what.startsWith('diff') ? 'jsdiff, `diffWords`' : 'approx-string-match for each passage'
  }))
}
