import compromise from 'compromise'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { EntityKind } from '../../src/core/entity/kinds.ts'
import { readModel } from '../../src/core/entity/model-file.ts'
import { Recogniser } from '../../src/core/entity/recognise.ts'
import { stretchesOfWire } from '../../src/core/entity/stretches.ts'
import { canonical } from './canonical.ts'
import type { Annotated } from './corpus.ts'
import { readTold, told } from '../../tests/core/entity/told.ts'
import { Scorer, type Spanned } from './score.ts'
import { sourcesIn } from './sources.ts'

const { values } = parseArgs({
  options: {
    model: { type: 'string', default: join(import.meta.dirname, '../../models/entities.bin') },
    alone: { type: 'boolean', default: false },
    also: { type: 'string', default: '' },
    show: { type: 'string', default: '' }
  }
})
const kinds = ['person', 'organisation', 'place'] as const
const recogniser = new Recogniser(readModel(readFileSync(values.model)))
const ours = (text: string) => recogniser.namesIn(text, stretchesOfWire(text))
const sources = [
  ...sourcesIn('dev'),
  ...sourcesIn('train').filter(({ name }) => name === values.also),
  { name: 'told', texts: told.map((story, at) => ({ id: `told ${at}`, ...readTold(story) })) }
]

for (const { name, texts } of sources) {
  report(name, texts, 'wiremark', ours)
  if (!values.alone) report(name, texts, 'compromise', theirs)
}
const all = sources
  .filter(({ name }) => name !== 'told' && name !== values.also)
  .flatMap(({ texts }) => texts)
report('all', all, 'wiremark', ours)
if (!values.alone) report('all', all, 'compromise', theirs)
// The same texts where the sources' ways of annotating are made to agree, as those learnt from were.
report('as one', all.map(canonical), 'wiremark', ours)
if (!values.alone) report('as one', all.map(canonical), 'compromise', theirs)
const words = all.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
const began = performance.now()
for (let round = 0; round < 3; round += 1) for (const { text } of all) ours(text)
process.stdout.write(
  `${Math.round((words * 3) / ((performance.now() - began) / 1000)).toLocaleString('en')} words a second\n`
)
if (values.show !== '')
  for (const { text, gold } of sources
    .filter(({ name }) => values.show === name)
    .flatMap(({ texts }) => texts))
    showWrong(text, ours(text), gold)

function report(
  name: string,
  texts: readonly Annotated[],
  who: string,
  find: (text: string) => readonly Spanned[]
): void {
  const found = texts.map(({ text }) => find(text))
  const line = (exact: boolean) =>
    [null, ...kinds].map((kind) => {
      const scorer = new Scorer(exact)
      for (const [at, { gold }] of texts.entries())
        scorer.count((found[at] ?? []).filter(of(kind)), gold.filter(of(kind)))
      const { precision, recall, f1 } = scorer.score()
      return `${(kind ?? 'all').slice(0, 6)} ${f1.toFixed(3)} (${precision.toFixed(2)}/${recall.toFixed(2)})`
    })
  process.stdout.write(`${name.padEnd(9)} ${who.padEnd(10)} exact   ${line(true).join('  ')}\n`)
  process.stdout.write(`${''.padEnd(20)} overlap ${line(false).join('  ')}\n`)
}

function of(kind: EntityKind | null): (one: Spanned) => boolean {
  return (one) => kind === null || one.kind === kind
}

/** What `compromise` finds, with the offsets it gives. */
function theirs(text: string): Spanned[] {
  const document = compromise(text)
  const found: Spanned[] = []
  for (const [kind, view] of [
    ['person', document.people()],
    ['organisation', document.organizations()],
    ['place', document.places()]
  ] as const) {
    for (const { text: raw, offset } of view.json({ offset: true }) as {
      text: string
      offset: { start: number }
    }[]) {
      const own = raw.replace(/^[\s“"'(]+|[\s.,;:!?”"')]+$/g, '').replace(/['’]s$/, '')
      const start = text.indexOf(own, offset.start)
      if (own !== '' && start !== -1) found.push({ start, end: start + own.length, kind })
    }
  }
  return found
}

function showWrong(text: string, answers: readonly Spanned[], right: readonly Spanned[]): void {
  const same = (one: Spanned) => (other: Spanned) =>
    one.start === other.start && one.end === other.end && one.kind === other.kind
  const at = ({ start, end, kind }: Spanned) =>
    `${kind.slice(0, 3)} [${text.slice(start, end)}]  …${text.slice(Math.max(0, start - 40), end + 30).replaceAll('\n', '¶')}…`
  for (const answer of answers) if (!right.some(same(answer))) process.stdout.write(`+ ${at(answer)}\n`)
  for (const one of right) if (!answers.some(same(one))) process.stdout.write(`- ${at(one)}\n`)
}
