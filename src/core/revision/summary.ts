import type { FoundChange } from './marks.ts'
import type { Change, ChangeClass, ChangeKind } from './model.ts'

const SUBSTANCE: ReadonlySet<ChangeClass> = new Set([
  'figure',
  'name',
  'quotation',
  'attribution',
  'hedge',
  'headline'
])

/** Whether a reader was told something else before: what was said has changed or gone. New matter alone is an update. */
function isSubstance(change: FoundChange): boolean {
  if (change.kind === 'added') return false
  if (change.part === 'byline' || change.part === 'dateline') return false
  const says = change.kind === 'removed' || change.words.some((word) => word.class !== 'punctuation')
  return says && change.classes.some((name) => SUBSTANCE.has(name))
}

/** Whether substance changed and no correction or editor's note came or was reworded with it. */
export function isSilent(changes: readonly FoundChange[]): boolean {
  const told = changes.some(
    (change) => change.to !== null && change.kind !== 'moved' && change.classes.includes('correction')
  )
  return !told && changes.some(isSubstance)
}

/** The changes, each with whether it is one nobody was told of. */
export function silenced(changes: readonly FoundChange[], silent: boolean): Change[] {
  return changes.map((change) => ({
    part: change.part,
    kind: change.kind,
    classes: [...change.classes],
    silent: silent && isSubstance(change),
    from: change.from,
    to: change.to,
    words: [...change.words]
  }))
}

const NOUNS: readonly (readonly [ChangeClass, string, string])[] = [
  ['figure', 'figure', 'figures'],
  ['name', 'name', 'names'],
  ['quotation', 'quote', 'quotes'],
  ['attribution', 'attribution', 'attributions'],
  ['hedge', 'hedge', 'hedges']
]

const MOVES: readonly (readonly [ChangeKind, string])[] = [
  ['added', 'added'],
  ['removed', 'removed'],
  ['moved', 'moved'],
  ['split', 'split'],
  ['merged', 'merged']
]

/** What changed in a few words: "3 figures, 1 quote, headline; 2 paragraphs added". */
export function summaryOf(changes: readonly FoundChange[]): string {
  if (changes.length === 0) return 'no change'
  const halves = [wordsSummary(changes), movesSummary(changes)].filter((half) => half !== '')
  return halves.length > 0 ? halves.join('; ') : 'punctuation only'
}

function wordsSummary(changes: readonly FoundChange[]): string {
  const body = changes.filter((change) => change.part === 'body')
  const marks = body.flatMap((change) => change.words.map((word) => word.class))
  const named = NOUNS.flatMap(([name, one, many]) => {
    // A quotation is one however many of its words changed.
    const count =
      name === 'quotation'
        ? body.filter((change) => change.words.some((word) => word.class === name)).length
        : marks.filter((mark) => mark === name).length
    return count > 0 ? [`${String(count)} ${count === 1 ? one : many}`] : []
  })
  for (const part of ['headline', 'byline', 'dateline'] as const) {
    if (changes.some((change) => change.part === part)) named.push(part)
  }
  if (body.some((change) => change.classes.includes('correction'))) named.push('correction')
  if (named.length === 0 && marks.includes('wording')) return 'wording'
  return named.join(', ')
}

function movesSummary(changes: readonly FoundChange[]): string {
  const body = changes.filter((change) => change.part === 'body')
  const plain = body.filter(
    (change) => !change.classes.includes('correction') && change.classes[0] !== 'punctuation'
  )
  return MOVES.flatMap(([kind, verb]) => {
    const own = plain.filter((change) => change.kind === kind)
    const paragraphs =
      kind === 'split' || kind === 'merged' ? 0 : own.filter((change) => change.isParagraph).length
    return [counted(paragraphs, 'paragraph', verb), counted(own.length - paragraphs, 'sentence', verb)]
  })
    .filter((text) => text !== '')
    .join(', ')
}

function counted(count: number, noun: string, verb: string): string {
  return count === 0 ? '' : `${String(count)} ${noun}${count === 1 ? '' : 's'} ${verb}`
}
