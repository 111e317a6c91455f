import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Catalogue } from '../../src/texts/language.ts'
import { gather } from './gather.ts'
import { problemsOf, renewed } from './problems.ts'

// `npm run texts`: take up what texts the source has now, and say what is still to be translated. Fails until nothing is.
const root = resolve(import.meta.dirname, '../..')
const file = resolve(root, 'src/texts/de.json')
const before = readFileSync(file, 'utf8')
const gathered = gather(root, before)
const catalogue = renewed(JSON.parse(before) as Catalogue, gathered)
writeFileSync(file, `${JSON.stringify(catalogue, null, 2)}\n`)

const problems = problemsOf(catalogue, gathered, 'de')
for (const problem of problems) console.log(problem)
const texts = gathered.window.size + gathered.engine.size
console.log(
  problems.length === 0
    ? `${texts} texts, all of them in German.`
    : `${problems.length} of ${texts} texts are not right in German.`
)
process.exit(problems.length === 0 ? 0 : 1)
