import type { EntityKind, FoundName } from '../kinds.ts'
import { definitionsIn, withDefined, type Definition } from './definitions.ts'
import { evidenceIn } from './evidence.ts'
import type { MentionHow } from './how.ts'
import { itemsOf } from './items.ts'
import { betterSpelling, nameKey } from './key.ts'
import { nothingTaught, type Item, type JoinedMention, type JoinedName, type Taught } from './model.ts'
import { areInitials, isFirstWords } from './short-organisation.ts'
import { shortPerson } from './short-person.ts'

/** A text whose names are to be joined. `year` is when it was published, where that is known. */
export interface NamedText {
  readonly text: string
  readonly year: number | null
  readonly found: readonly FoundName[]
  readonly taught?: Taught
}

/** The spellings of one name in a text, and the longer name they turn out to be short for. */
interface Spelling {
  readonly kind: EntityKind
  readonly key: string
  readonly tokens: readonly string[]
  readonly items: Item[]
  into: { readonly spelling: Spelling; readonly how: MentionHow } | null
  /** Whether it may be short for several. */
  several: boolean
}

/**
 * The names of a text, each with all its mentions: a short form joins the one longer name of the text that it fits, and
 * stays by itself where it fits several. Each mention says why it stands where it does.
 */
export function joinNames({ text, year, found, taught = nothingTaught }: NamedText): JoinedName[] {
  const plain = itemsOf(text, found, taught)
  const definitions = definitionsIn(text, plain)
  const spellings = spellingsOf(withDefined(text, plain, definitions))
  for (const kind of ['person', 'organisation'] as const) {
    const own = spellings.filter((one) => one.kind === kind)
    // The longest first, so that what is short for a short form finds where that went.
    for (const one of own.toSorted((a, b) => b.tokens.length - a.tokens.length)) joinOne(one, own)
  }
  const defined = Array.from(definitions.values())
  return spellings.flatMap((one) =>
    one.into === null ? [joined(one, spellings, { text, year, taught, defined })] : []
  )
}

function spellingsOf(items: readonly Item[]): Spelling[] {
  const byName = new Map<string, Spelling>()
  for (const item of items) {
    const id = `${item.kind}|${item.key}|${item.sense ?? ''}`
    const there = byName.get(id)
    if (there !== undefined) there.items.push(item)
    else {
      const { kind, key, tokens } = item
      byName.set(id, { kind, key, tokens, items: [item], into: null, several: false })
    }
  }
  return Array.from(byName.values())
}

function joinOne(one: Spelling, all: readonly Spelling[]): void {
  // What the analyst named, or a table knows, is no short form of anything.
  if (one.items.some(({ how, spelling }) => how === 'marked' || how === 'taught' || spelling !== null)) return
  const reason = one.kind === 'person' ? shortPerson : shortOrganisation
  const candidates = all.flatMap((other) => {
    const how = other === one ? null : reason(one.tokens, other.tokens, one.items[0]?.text ?? '')
    const root = rootOf(other)
    return how === null || root === one ? [] : [{ root, how }]
  })
  // A family name is a likelier short form than a given name.
  const likely = candidates.some(({ how }) => how === 'family-name')
    ? candidates.filter(({ how }) => how !== 'given-name')
    : candidates
  const roots = new Set(likely.map(({ root }) => root))
  const [first] = likely
  if (roots.size === 1 && first !== undefined) one.into = { spelling: first.root, how: first.how }
  else one.several = roots.size > 1
}

function shortOrganisation(
  short: readonly string[],
  long: readonly string[],
  written: string
): MentionHow | null {
  if (isFirstWords(short, long)) return 'first-words'
  const letters = short.length === 1 && /^(?:\p{Lu}\.?){2,7}$/u.test(written)
  return letters && areInitials(written, long) ? 'initials' : null
}

function rootOf(one: Spelling): Spelling {
  return one.into === null ? one : rootOf(one.into.spelling)
}

interface Around {
  readonly text: string
  readonly year: number | null
  readonly taught: Taught
  readonly defined: readonly Definition[]
}

function joined(
  one: Spelling,
  all: readonly Spelling[],
  { text, year, taught, defined }: Around
): JoinedName {
  const { kind, key, tokens, items, several } = one
  const short = all.flatMap((other) => {
    const { into } = other
    return into !== null && rootOf(other) === one ? other.items.map((item) => mentionOf(item, into.how)) : []
  })
  const split = taught.splits.find((name) => name.kind === kind && name.key === key)
  const own = items.map((item) => mentionOf(item, several ? 'several' : split ? 'split' : item.how))
  return {
    kind,
    key,
    tokens,
    text: spellingOf(items),
    sense: split?.sense ?? items[0]?.sense ?? null,
    mentions: [...own, ...short].sort((a, b) => a.start - b.start),
    defines: defined
      // Letters that a table knows mean one thing everywhere else: "WHO", whatever a village office calls itself.
      .filter(({ means, letters }) => means.key === key && nameKey(letters, 'organisation').known === null)
      .map(({ key: own, letters }) => ({ key: own, text: letters })),
    evidence: kind === 'person' && tokens.length > 1 ? evidenceIn(text, items, year) : []
  }
}

function mentionOf({ start, end, how: own }: Item, how: MentionHow): JoinedMention {
  return { start, end, how: own === 'marked' || own === 'taught' ? own : how }
}

function spellingOf(items: readonly Item[]): string {
  const known = items.find(({ spelling }) => spelling !== null)?.spelling
  if (known !== null && known !== undefined) return known
  return items.map(({ text }) => text.replaceAll(/\s+/g, ' ').replace(/[’']s?$/, '')).reduce(betterSpelling)
}
